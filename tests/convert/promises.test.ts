import fc from 'fast-check'
import { mdxToMdast } from 'satteri'
import { describe, expect, test } from 'vitest'
import { convert, type Converted } from '../../src/convert/index.ts'
import { Unreadable } from '../../src/model/unreadable.ts'
import { unresolved } from '../../src/convert/release.ts'
import { readFolder } from '../../src/convert/read/folder.ts'
import { display } from '../../src/model/display.ts'
import { blank, matchKey } from '../../src/model/fold.ts'
import { planSchema, type Plan } from '../../src/model/plan.ts'
import { units } from '../../src/model/units.ts'
import { fixtures, plans, vocabularies } from '../plans.ts'
import '../seed.ts'

const fromText = (text: string, file = 'source.txt'): Converted =>
  convert({ id: 'random', file, bytes: new TextEncoder().encode(text), curated: {}, ledger: undefined }, vocabularies)

/** Text of the genre gone wrong: markers, figures, widths, brackets, quotes, frames and line breaks in any order. */
const pieces = [
  '一、', '二、', '三、', '（一）', '(二)', '（三）', '1.', '2.', '３．', '1.1', '1.2', '（1）', '（2）', '1）', '①', '②', '——', '•', '第一章 总则', '第一条', '第二条',
  '专栏1', '附件', '附件2', '附件：1.清单', '目录', '一是', '二是', '首先', '其次', '总体要求', '加强组织领导。', '市科技局', '（市科技局牵头）', '责任单位：市科技局',
  '示例市2024年科技工作要点', '关于印发《方案》的通知', '各县（市、区）人民政府：', '现印发给你们，请认真贯彻执行。', '2024年1月5日', '示科发〔2024〕1号', '索引号：1',
  '新增高新技术企业30家。', '到2025年，研发投入强度达到2.2%。', '为深入实施创新驱动发展战略，制定本方案。', '本方案自印发之日起施行。', '“揭榜挂帅"', '5G', '5.2017年',
  '2-4个', '分别达到', '不超过', '以上', '给予', '%', '个百分点', '万元', '三个团队', '年均增长', '力争', '其中', '的企业', '，', '。', '；', '、', '（', '）', '〔', '【', '牵头单位：', '；配合单位：市财政局', '以下均需配合，不再列出',
  '“', '”', '“1+6+3”', '《', '》', '《办法》（示科发〔2024〕1号）', '本方案第三条', '附件2', '江门市', '鼓楼区', '我市', '有效期3年', '自2024年5月1日起施行', '1,000', '二十', '每年', '同比', '由', '至',
  '扫一扫在手机打开当前页', '- 3 -', '|---|---|', '| 甲 | 乙 |', '**', '__', '<b>', '{x}', '`', '*', '_', '~', '\\', '&amp;', 'https://example.org/a?b=c', '\n', '\n', '\n\n', ' ', '　', '\u00a0', '\u200b', '\ufeff', '\r\n', '\t', '\ud83d\ude00', '\ud800', 'é', '㎡', '…', '!', '?',
] // prettier-ignore
const genre = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
const anything = fc.oneof(
  genre,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** Everything that is to hold for a converted plan, whatever its text. */
const promises = ({ read, plan, json, mdx }: Converted, source: string): void => {
  nothingLost(plan.text, source, read.strong.length)
  partition(plan)
  names(plan)
  spans(plan)
  expect(planSchema.parse(JSON.parse(json))).toEqual(plan)
  onlyText(mdx, plan.text)
}

/** The text is the source, less a byte order mark and the four characters around each bold stretch. */
const nothingLost = (text: string, source: string, bold: number): void => {
  const received = source.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff/, '')
  expect(text.replaceAll(/[*_]/g, '')).toBe(received.replaceAll(/[*_]/g, ''))
  expect(received.length - text.length).toBe(4 * bold)
}

interface MdxNode {
  type: string
  name?: string
  value?: string
  attributes?: { value: unknown }[]
  children?: MdxNode[]
}

const components = new Set([
  'Clause', 'Heading', 'Marker', 'P', 'Lead', 'Anchor', 'Outside', 'Residue', 'Target', 'Agencies', 'Reference', 'Term',
]) // prettier-ignore

/** Read as the site reads it, `plan.mdx` holds components of ours and the plan's text, and nothing that runs. */
const onlyText = (mdx: string, text: string): void => {
  const seen: string[] = []
  const walk = (node: MdxNode): void => {
    if (node.type === 'text') seen.push(node.value!)
    else if (node.type.startsWith('mdxJsx')) {
      expect(components).toContain(node.name)
      for (const { value } of node.attributes ?? []) expect(value).toMatch(/^[a-z0-9 _.#-]+$/)
    } else expect(['root', 'yaml', 'paragraph', 'break']).toContain(node.type)
    for (const child of node.children ?? []) walk(child)
  }
  walk(mdxToMdast(mdx, { features: { smartPunctuation: false, gfm: false } }) as MdxNode)
  expect(matchKey(seen.join(''))).toBe(matchKey(text))
}

const partition = ({ text, clauses, residue }: Plan): void => {
  const enclosed = residue.filter((span) =>
    clauses.some((clause) => clause.start <= span.start && span.end <= clause.end),
  )
  const outer = [...clauses, ...residue.filter((span) => !enclosed.includes(span))].toSorted(
    (a, b) => a.start - b.start,
  )
  let offset = 0
  for (const { start, end } of [...outer, { start: text.length, end: text.length }]) {
    expect(start, 'spans do not overlap').toBeGreaterThanOrEqual(offset)
    expect(
      text.slice(offset, start).replaceAll(new RegExp(blank.source, 'gu'), ''),
      'only white space between spans',
    ).toBe('')
    offset = end
  }
  for (const { start, end } of outer) {
    expect(end).toBeGreaterThan(start)
    expect(blank.test(text[start]!) || blank.test(text[end - 1]!), 'spans are trimmed').toBe(false)
  }
}

const names = ({ clauses }: Plan): void => {
  const ids = clauses.flatMap(({ id, aliases, anchors }) => [id, ...aliases, ...anchors.map((anchor) => anchor.id)])
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_-]*$/)
  const known = new Map(clauses.map((clause) => [clause.id, clause]))
  for (const [index, clause] of clauses.entries()) {
    expect(clause.id.split('-').at(-1)).toMatch(new RegExp(`^${units[clause.unit].letter}\\d+(_\\d+)*$`))
    if (clause.parent === null) continue
    expect(clauses.indexOf(known.get(clause.parent)!), 'a parent comes before its children').toBeLessThan(index)
    expect(clauses.indexOf(known.get(clause.parent)!)).toBeGreaterThanOrEqual(0)
  }
}

const spans = ({ text, clauses, meta, messages, annotations }: Plan): void => {
  for (const { start, end, marker, heading, anchors } of clauses) {
    for (const inner of [marker, heading, ...anchors]) {
      if (inner === null) continue
      expect(inner.start).toBeGreaterThanOrEqual(start)
      expect(inner.end).toBeLessThanOrEqual(end)
      expect(inner.end).toBeGreaterThan(inner.start)
    }
    if (marker && heading) expect(heading.start).toBeGreaterThanOrEqual(marker.end)
  }
  for (const fact of Object.values(meta))
    if (fact?.evidence) expect(text.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.text)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  for (const annotation of annotations) {
    const clause = byId.get(annotation.clause)!
    for (const quote of annotation.kind === 'theme' ? annotation.evidence : [annotation]) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text)
      expect(quote.end).toBeGreaterThan(quote.start)
      expect(quote.start >= clause.start && quote.end <= clause.end, 'evidence lies in its clause').toBe(true)
    }
    if (annotation.kind === 'target') {
      const { figure } = annotation
      expect(figure.start >= annotation.start && figure.end <= annotation.end && figure.end > figure.start).toBe(true)
      expect(annotation.indicator).not.toBe('')
    }
    if (annotation.kind === 'theme') expect(annotation.evidence).not.toEqual([])
  }
  for (const { start, end } of messages) expect(start <= end && end <= text.length).toBe(true)
}

describe.each([...plans, ...fixtures])('$name', ({ bytes, folder, converted }) => {
  test('nothing is lost and every name and span holds', () => {
    promises(converted, new TextDecoder(converted.plan.source.encoding, { ignoreBOM: true }).decode(bytes))
  })

  test('the same bytes come out again', () => {
    const again = convert(readFolder(folder), vocabularies)
    expect(again.json).toBe(converted.json)
    expect(again.mdx).toBe(converted.mdx)
  })
})

test('every released id resolves', () => {
  for (const { folder, converted } of plans) expect(unresolved(converted.plan, readFolder(folder).ledger)).toEqual([])
})

test('random text never crashes the converter and keeps every promise', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('source.txt', 'source.md'), (text, file) => {
      if (text.trim() === '') return
      const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
      try {
        promises(fromText(text, file), source)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
      }
    }),
    { numRuns: 1500 },
  )
})

test('random bytes are converted or refused with one line', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const { plan } = convert(
          { id: 'random', file: 'source.txt', bytes, curated: {}, ledger: undefined },
          vocabularies,
        )
        partition(plan)
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable)
        expect((error as Error).message).not.toContain('\n')
      }
    }),
    { numRuns: 1000 },
  )
})

test('the reading view folds to what the source folds to', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(matchKey(display(text))).toBe(matchKey(text))
    }),
  )
  for (const { converted } of [...plans, ...fixtures]) {
    expect(display(converted.plan.text).length).toBe(converted.plan.text.length)
    expect(matchKey(display(converted.plan.text))).toBe(matchKey(converted.plan.text))
  }
})
