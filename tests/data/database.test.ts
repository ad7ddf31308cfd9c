import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { allTables } from '../../src/data/database/tables.ts'
import { databaseName, files } from '../../src/data/files.ts'
import { convert } from '../../src/convert/index.ts'
import { matchKey } from '../../src/model/fold.ts'
import { databaseStrings } from '../../src/model/strings.ts'
import { parseQuery } from '../../src/search/query.ts'
import { recordsOf } from '../../src/search/record.ts'
import { ready, verify } from '../../src/search/verify.ts'
import { fixtures, plans as samples, vocabularies } from '../plans.ts'
import { seed } from '../seed.ts'
import { buildData } from './build.ts'
import { libraryOf } from './library-of.ts'
import { readers, type Row } from './sqlite.ts'
import { undo } from './undo.ts'

const folder = mkdtempSync(join(tmpdir(), 'database-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A plan with characters of two UTF-16 units, which SQL counts as one. */
const rare = convert(
  {
    id: 'rare-characters',
    file: 'source.txt',
    bytes: new TextEncoder().encode(
      '一、总则\n𠮷林市的𡈽地𠀀，推广“😀揭榜挂帅”，新增30家高新技术企业。\n二、任务\n𠮷祥。',
    ),
    curated: {},
    ledger: undefined,
  },
  vocabularies,
).plan

const plans = [...[...samples, ...fixtures].map(({ converted }) => converted.plan), rare]
const read = buildData(folder, { CONTENT_DIR: libraryOf(join(folder, 'content'), plans) })
const path = join(folder, 'data', databaseName)
const [own] = readers
const ask = (sql: string): Row[] => own!.ask(path, sql)

describe.each(readers)('$name finds', ({ ask }) => {
  test('the database whole, its keys and its index true', () => {
    expect(ask(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(ask(path, 'pragma foreign_key_check')).toEqual([])
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(path, copy)
    ask(copy, `insert into clause_search (clause_search) values ('integrity-check')`)
    // A check that cannot fail says nothing.
    const opened = new DatabaseSync(copy, { defensive: false })
    opened.exec(`update clause_search_content set c2 = 'x'`)
    opened.close()
    expect(() => ask(copy, `insert into clause_search (clause_search) values ('integrity-check')`)).toThrow('malformed')
  })

  test.each(databaseStrings.examples)('rows for the example $asks', ({ sql }) => {
    const rows = ask(path, sql)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows).toEqual(own!.ask(path, sql))
  })
})

/** The rows of a data file as the database has them. */
const expected = (file: string): unknown[][] => {
  const { format, table } = files.find(({ name }) => name === file)!
  const content = read(`data/${file}`).toString()
  if (format.name === 'csv') {
    return (parse(content, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]).map(
      (row) =>
        table.fields.map(({ name, type, always }) => {
          const value = undo(row[name]!)
          if (value === '' && !always) return null
          if (type === 'boolean') return Number(value === 'true')
          return type === 'integer' || type === 'number' ? Number(value) : value
        }),
    )
  }
  const lines = format.name === 'jsonl' ? `[${content.trimEnd().replaceAll('\n', ',')}]` : content
  return (JSON.parse(lines) as Row[]).map((row) =>
    Object.values(row).map((value) => {
      if (typeof value === 'boolean') return Number(value)
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
    }),
  )
}

describe('the database', () => {
  test.each(files.map(({ name, table }) => [name, table.name]))('has the rows of %s', (name, table) => {
    expect(ask(`select * from "${table}" order by rowid`).map((row) => Object.values(row))).toEqual(expected(name))
  })

  test('says of every column of every table what it means, and what may stand in it', () => {
    const columns = ask(`
      select tables.name as table_name, columns.name as column_name, columns."notnull" as always
      from pragma_table_list as tables, pragma_table_info(tables.name) as columns
      where tables.type in ('table', 'virtual') and tables.schema = 'main' and tables.name not like 'sqlite_%'`)
    const said = ask('select table_name, column_name, meaning, always from fields')
    const name = (row: Row): string => `${String(row['table_name'])}.${String(row['column_name'])}`
    expect(said.map(name).toSorted()).toEqual(columns.map(name).toSorted())
    for (const row of said) {
      expect(row['meaning']).not.toBe('')
      const column = columns.find((each) => name(each) === name(row))!
      // A searched table has no constraints.
      if (row['table_name'] !== 'clause_search') expect(column['always']).toBe(row['always'])
    }
    const keyed = ask(`select distinct name from pragma_table_list as tables where exists
      (select 1 from pragma_table_info(tables.name) where pk > 0) and schema = 'main' and type = 'table'`)
    expect(keyed.map(({ name }) => name).toSorted()).toEqual(
      allTables.flatMap(({ name, key }) => (key.length > 0 ? [name] : [])).toSorted(),
    )
  })

  test('refuses what no column may hold', () => {
    const copy = join(folder, 'refused.sqlite')
    copyFileSync(path, copy)
    const database = new DatabaseSync(copy)
    expect(() => database.exec(`update clauses set unit = 'part'`)).toThrow('CHECK constraint failed')
    expect(() => database.exec('update clauses set run_in = 2')).toThrow('CHECK constraint failed')
    expect(() => database.exec('update targets set text = null')).toThrow('NOT NULL constraint failed')
    expect(() => database.exec(`update agencies set plan = 'none'`)).toThrow('FOREIGN KEY constraint failed')
    database.close()
  })

  test('tells where it is from and what may be done with it', () => {
    const [about, more] = ask('select * from about')
    expect(more).toBeUndefined()
    expect(about).toMatchObject({ library: '城市科技规划文库', publisher: null, licence: 'CC BY 4.0', page: 'data/' })
    expect(about!['notice']).toContain('非官方')
    expect(ask('select distinct corpus, generator from plans')).toEqual([
      { corpus: about!['corpus'], generator: about!['generator'] },
    ])
  })

  test('holds the texts', () => {
    expect(ask('select plan, full_text from texts order by plan')).toEqual(
      plans.map(({ id, text }) => ({ plan: id, full_text: text })).toSorted((a, b) => (a.plan < b.plan ? -1 : 1)),
    )
  })
})

describe('in SQL', () => {
  // SQL counts code points, which are UTF-16 units in a text without characters of two.
  const plain = `(select plan, full_text from texts
    where not full_text glob '*[' || char(0x10000) || '-' || char(0x10FFFF) || ']*')`
  const textOf = new Map(plans.map(({ id, text }) => [id, text]))

  test.each(['clauses', 'targets', 'agencies', 'themes', 'references', 'terms'])(
    'what a row of %s quotes is there',
    (name) => {
      const rows = ask(`select plan, start, "end", text from "${name}"`)
      for (const { plan, start, end, text } of rows)
        expect(textOf.get(String(plan))!.slice(Number(start), Number(end))).toBe(text)
      const joined = `from "${name}" join ${plain} using (plan)`
      expect(ask(`select text ${joined} where text <> substr(full_text, start + 1, "end" - start)`)).toEqual([])
      const [{ count } = {}] = ask(`select count(*) as count ${joined}`)
      expect(Number(count) / rows.length).toBeGreaterThan(0.8)
    },
  )

  test.each([
    ['targets', 'target', 'selector'],
    ['agencies', 'body', 'selector'],
    ['references', 'start', 'selector'],
    ['terms', 'term', 'selector'],
    ['themes', 'theme', 'evidence'],
  ])('the selectors of %s lead to one place', (name, key, column) => {
    const selectors =
      column === 'selector'
        ? `select plan, "${key}" as key, selector, start from "${name}"`
        : `select plan, "${key}" as key, value ->> '$.selector' as selector, value ->> '$.start' as start
           from "${name}", json_each(${column})`
    const found = ask(`
      select key, start, length(prefix) as before, instr(full_text, words) as place,
        instr(substr(full_text, instr(full_text, words) + 1), words) as again
      from (
        select *, selector ->> '$.prefix' as prefix,
          (selector ->> '$.prefix') || (selector ->> '$.exact') || (selector ->> '$.suffix') as words
        from (${selectors}) join ${plain} using (plan)
      )`)
    expect(found.length).toBeGreaterThan(5)
    for (const { start, before, place, again } of found)
      expect([Number(place) - 1 + Number(before), again]).toEqual([start, 0])
  })
})

describe('the documented queries', () => {
  const clauses = plans.flatMap((plan) => plan.clauses.map((clause) => ({ plan, clause })))
  const record = recordsOf(vocabularies)
  const readied = plans.map((plan) => ready(record(plan)))
  const [long, short, , whole] = databaseStrings.examples.map(({ sql }) => sql)

  /** A query of the page, for other words. */
  const asking = (sql: string, example: string, words: string): string => {
    expect(sql).toContain(example)
    return sql.replace(example, () => words.replaceAll("'", "''"))
  }

  const clausesWith = (folded: string): string[] =>
    ask([...folded].length < 3 ? asking(short!, '高企', folded) : asking(long!, '高新技术企业', folded)).map(
      ({ plan, clause }) => `${String(plan)}#${String(clause)}`,
    )

  const plansWith = (folded: string): string[] =>
    ask(asking(whole!, '人工智能', folded)).map(({ plan }) => String(plan))

  /** By a plain scan: own text, and without residue that stands in it. */
  const scanned = (folded: string): string[] =>
    clauses.flatMap(({ plan, clause }) => {
      const inside = plan.residue.filter(({ start, end }) => clause.start <= start && end <= clause.end)
      const own = [...plan.text.slice(clause.start, clause.end)]
      let offset = clause.start
      const rest = own.filter((point) => {
        const at = offset
        offset += point.length
        return !inside.some(({ start, end }) => start <= at && at < end)
      })
      const texts = [own, rest].map((points) => matchKey(points.join('')))
      return texts.some((text) => text.includes(folded)) ? [`${plan.id}#${clause.id}`] : []
    })

  const holds = (words: string): void => {
    const folded = matchKey(words)
    if (folded === '') return
    const found = clausesWith(folded)
    expect(found.toSorted()).toEqual(scanned(folded).toSorted())
    // As the site's search does, but for words that run on into the next clause.
    const { terms } = parseQuery(words, { raw: true })
    const verified = readied.map((each) => ({ record: each.record, ...verify(each, terms) }))
    const within = verified.flatMap(({ record: { id, clauses: of }, clauses: matches }) =>
      matches.flatMap(({ index, hits }) =>
        hits.some(({ end }) => end <= of[index]!.end) ? [`${id}#${of[index]!.id}`] : [],
      ),
    )
    expect(found.toSorted()).toEqual(within.toSorted())
    // In whole texts nothing is missing.
    expect(plansWith(folded).toSorted()).toEqual(
      verified
        .flatMap(({ record: { id }, clauses: inside, outside }) => (inside.length + outside.length > 0 ? [id] : []))
        .toSorted(),
    )
  }

  test('find the clauses that hold random words of theirs, and no others', () => {
    const word = fc
      .tuple(fc.constantFrom(...clauses), fc.nat(), fc.integer({ min: 1, max: 8 }))
      .map(([{ plan, clause }, at, length]) => {
        const points = [...plan.text.slice(clause.start, clause.end)]
        return points.slice(at % points.length, (at % points.length) + length).join('')
      })
    fc.assert(fc.property(word, holds), { seed, numRuns: 300 })
  }, 120_000)

  test('find words in whose middle a page ends, with its number and without', () => {
    for (const words of ['企业—创新型领军', '企业——2—创新型', '业——']) {
      expect(clausesWith(matchKey(words))).toEqual(['page-numbers-inside-sentences#c1'])
      holds(words)
    }
  })

  test('find characters of two units', () => {
    for (const words of ['𠮷', '𠮷林', '𠮷林市的𡈽', '“😀揭']) {
      expect(clausesWith(matchKey(words))).toContain('rare-characters#c1')
      holds(words)
    }
  })

  test.each([
    '%',
    '_',
    '*',
    '?',
    "'",
    '"',
    '“',
    '100%',
    '[',
    'A',
    'ＡＩ',
    '（2025年）',
    'and',
    'not',
    '( )',
    '无此词语',
  ])('find %s as it stands', holds)
})
