import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../seed.ts'
import { matchFold, matchKey } from '../../../src/model/fold.ts'
import type { Span } from '../../../src/model/span.ts'
import { check, type Desk, type Outcome, type Standing } from '../../../src/search/quote/check.ts'
import { closeness, closest, type Near } from '../../../src/search/quote/closest.ts'
import { foldSlowly } from '../../../src/search/quote/fold-slowly.ts'
import { inOrder } from '../../../src/search/quote/in-order.ts'
import { paragraphs, parts } from '../../../src/search/quote/parts.ts'
import { nearPieces, nearSpan, standingPieces, type Piece } from '../../../src/search/quote/pieces.ts'
import type { Quotation } from '../../../src/search/quote/quotation.ts'
import { source } from '../../../src/search/quote/source.ts'
import { finish } from '../../../src/search/quote/steps.ts'
import { candidatesOf, planRecords } from '../plans.ts'
import { randomText } from '../random-record.ts'

const records = planRecords()
const candidates = candidatesOf(records)
const load = async (id: string) => records.find((record) => record.id === id)!

const checked = (typed: string): Promise<Outcome> =>
  check(typed, { candidates, load, signal: new AbortController().signal, missed: () => {} })

/** A library of made plans, each a clause of its own text; named p0, p1 and so on. */
const desk = (texts: readonly string[]): Desk => ({
  candidates: {
    ...candidates,
    find: async (folded) =>
      [...texts.entries()].flatMap(([index, text]) => (matchKey(text).includes(folded) ? [`p${index}`] : [])),
  },
  load: async (name) => {
    const text = texts[Number(name.slice(1))]!
    return {
      ...records[0]!,
      id: name,
      text,
      clauses: [{ ...records[0]!.clauses[0]!, start: 0, end: text.length }],
      residue: [],
    }
  },
  signal: new AbortController().signal,
  missed: () => {},
})

/** `plan@start-end` of every place, by trying them all. */
const placesOf = (folded: string): string[] =>
  records.flatMap(({ id, text }) => {
    const { text: key, starts, ends } = matchFold(text)
    return [...starts.keys()]
      .filter((unit) => key.startsWith(folded, unit))
      .map((unit) => `${id}@${starts[unit]}-${ends[unit + folded.length - 1]}`)
  })

/** Widths, white space, case and quotation marks that the match fold makes equal. */
const variants: ((character: string) => string)[] = [
  (character) => character,
  (character) => ` ${character}`,
  (character) => `${character}\n\u3000`,
  (character) => character.toUpperCase(),
  (character) =>
    /^[!-~]$/u.test(character) && character !== '"' ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  (character) => (/["“”]/u.test(character) ? '"' : character),
  (character) => `\u200b${character}`,
]

const varied = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...variants), { minLength: 1, maxLength: 12 })
    .map((ways) => [...text].map((character, turn) => ways[turn % ways.length]!(character)).join(''))
    .filter((other) => matchKey(other) === matchKey(text))

const substring = (least: number, most: number): fc.Arbitrary<{ plan: string; text: string }> =>
  fc
    .tuple(fc.constantFrom(...records), fc.nat(), fc.integer({ min: least, max: most }))
    .map(([{ id, text }, from, length]) => {
      const all = [...text]
      const start = from % (all.length - length)
      return { plan: id, text: all.slice(start, start + length).join('') }
    })
    .filter(({ text }) => [...matchKey(text)].length >= least)

const quotation = substring(2, 900).chain(({ text }) => fc.tuple(fc.constant(text), varied(text)))

test('any words of a plan, however they are typed, are found where they stand', async () => {
  await fc.assert(
    fc.asyncProperty(quotation, async ([text, typed]) => {
      const folded = matchKey(text)
      const expected = placesOf(folded)
      const outcome = await checked(typed)
      if (outcome.kind !== 'exact') throw new Error(`Expected 「${typed}」 to be found, was ${outcome.kind}`)
      const found = outcome.places.map(({ source, spans: [span] }) => `${source.record.id}@${span!.start}-${span!.end}`)
      expect(outcome.more === undefined ? found.toSorted() : found).toEqual(
        outcome.more === undefined ? expected.toSorted() : expect.arrayContaining([expect.any(String)]),
      )
      expect(expected).toEqual(expect.arrayContaining(found))
      for (const place of outcome.places) {
        const marked = standingPieces(place).flatMap((piece) => (piece.kind === 'mark' ? piece.text : []))
        if (folded.length < 200) expect(matchKey(marked.join(''))).toBe(folded)
      }
    }),
    { numRuns: 200 },
  )
})

type Edit = (characters: string[], at: number) => void
const edits: Edit[] = [
  (characters, at) => characters.splice(at, 1),
  (characters, at) => characters.splice(at, 0, '龘'),
  (characters, at) => characters.splice(at, 1, '龘'),
  (characters, at) => characters.splice(at, 2, ...characters.slice(at, at + 2).toReversed()),
  (characters, at) => characters.splice(nextDigit(characters, at), 1, '7'),
  (characters, at) => characters.splice(nextDigit(characters, at), 0, '7'),
  (characters, at) => characters.splice(nextDigit(characters, at), 1),
]

/** The next one after a place, or that place. */
const nextDigit = (characters: readonly string[], at: number): number => {
  const found = characters.findIndex((character, index) => index >= at && /\d/u.test(character))
  return found === -1 ? at : found
}

const edited = substring(30, 600).chain(({ plan, text }) =>
  fc.array(fc.tuple(fc.constantFrom(...edits), fc.nat()), { minLength: 1, maxLength: 3 }).map((changes) => {
    const characters = [...matchKey(text)]
    for (const [edit, at] of changes) edit(characters, at % characters.length)
    return { plan, text, typed: characters.join('') }
  }),
)

/** The quotation, made of the source's words and those that differ. */
const rebuilt = (quote: string, { folded, stretches }: Near): string =>
  stretches
    .map((stretch) =>
      stretch.same
        ? folded.text.slice(stretch.source.start, stretch.source.end)
        : quote.slice(stretch.quote.start, stretch.quote.end),
    )
    .join('')

const around = (folded: string, offset: number): string =>
  `${folded.slice(0, offset).slice(-2)}|${folded.slice(offset, offset + 2)}`
const inFigure = /\d\|\d|\d\|\.\d|\d\.\|\d|\d\|[%‰]|[a-z]\|[a-z]/u

const textOf = (pieces: readonly Piece[], kinds: readonly Piece['kind'][]): string =>
  pieces.map((piece) => ('text' in piece && kinds.includes(piece.kind) ? piece.text : '')).join('')

test('a changed quotation is nearest to the place it is from, and the differences make it of that place', async () => {
  await fc.assert(
    fc.asyncProperty(edited, async ({ text, typed }) => {
      const outcome = await checked(typed)
      if (outcome.kind === 'exact') return
      if (outcome.kind !== 'near') throw new Error(`Expected 「${typed}」 to be near, was ${outcome.kind}`)
      const nearest = outcome.places[0]!
      const span = nearSpan(nearest)
      const overlaps = placesOf(matchKey(text)).some((place) => {
        const [, plan, start, end] = /^(.*)@(\d+)-(\d+)$/u.exec(place)!
        return plan === nearest.source.record.id && span.start < Number(end) && Number(start) < span.end
      })
      expect(overlaps).toBe(true)
      for (const place of outcome.places) {
        expect(rebuilt(typed, place)).toBe(typed)
        expect(place.same).toBeGreaterThanOrEqual(closeness.least)
        expect(place.same).toBeLessThan(1)
        const { stretches, folded } = place
        for (const [turn, { quote, source }] of stretches.entries()) {
          expect(quote.start).toBe(stretches[turn - 1]?.quote.end ?? 0)
          if (turn > 0) expect(source.start).toBe(stretches[turn - 1]!.source.end)
        }
        expect(folded.text).toContain(
          stretches.map(({ source }) => folded.text.slice(source.start, source.end)).join(''),
        )
        for (const [turn, { quote, source }] of stretches.entries()) {
          if (turn === 0) continue
          expect(around(typed, quote.start)).not.toMatch(inFigure)
          expect(around(folded.text, source.start)).not.toMatch(inFigure)
        }
        const pieces = nearPieces(outcome.quotation, place)
        if (!pieces.some(({ kind }) => kind === 'left')) {
          const all = stretches.map(({ source }) => folded.text.slice(source.start, source.end)).join('')
          expect(matchKey(textOf(pieces, ['same', 'del']))).toBe(typed)
          expect(matchKey(textOf(pieces, ['same', 'ins']))).toBe(all)
        }
        expect(pieces.some(({ kind }) => kind === 'del' || kind === 'ins')).toBe(true)
      }
    }),
    { numRuns: 120 },
  )
})

test('an absent text is found nowhere, and nothing like it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...'龘靐齉爨麤籲鱻黌饢驫'), { minLength: 2, maxLength: 300 }),
      async (characters) => {
        expect((await checked(characters.join(''))).kind).toBe('none')
      },
    ),
    { numRuns: 60 },
  )
})

test('a text folded step by step is the text folded at once', () => {
  fc.assert(
    fc.property(randomText(40), fc.integer({ min: 1, max: 400 }), (text, times) => {
      const long = text.repeat(times)
      expect(finish(foldSlowly(long))).toEqual(matchFold(long))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['甲乙……丙丁', ['甲乙', '丙丁']],
  ['甲乙...丙丁…戊己', ['甲乙', '丙丁', '戊己']],
  ['甲乙（略）丙丁［略］戊己(……)庚辛', ['甲乙', '丙丁', '戊己', '庚辛']],
  ['……甲乙……', ['甲乙']],
  ['甲乙（中略）丙丁〔略〕戊己〔中略〕庚辛（以下略）', ['甲乙', '丙丁', '戊己', '庚辛']],
  ['（上略）甲乙······丙丁···戊己（下略）', ['甲乙', '丙丁', '戊己']],
  ['甲..乙', ['甲..乙']],
  ['约翰·甲··乙（策略）（侵略）', ['约翰·甲··乙（策略）（侵略）']],
  ['略甲略', ['略甲略']],
])('%s is quoted in parts', (typed, expected) => {
  expect(parts(typed).map(({ start, end }) => typed.slice(start, end))).toEqual(expected)
})

test.each([
  ['甲乙\n\n丙丁', ['甲乙', '丙丁']],
  ['\n，，\n 甲，乙。\r\n……\n', [' 甲，乙。\r']],
  ['，；\n。', []],
])('%j has the paragraphs %j', (typed, expected) => {
  expect(paragraphs(typed).map(({ start, end }) => typed.slice(start, end))).toEqual(expected)
})

// A pattern that tried each unit as a start took hours.
test.each(['，', '（', '（…', '… ', '·', '〔 ', ' '])(
  'a line of 300,000 units of 「%s」 has no part and no paragraph',
  (mark) => {
    const typed = mark.repeat(300_000 / mark.length)
    expect([parts(typed), paragraphs(typed)]).toEqual([[], []])
  },
)

const { id, text, clauses } = records.find((record) => record.id === 'yangjiang-2022')!
const words = (clause: number, from: number, to: number): string =>
  matchKey(text.slice(clauses[clause]!.start, clauses[clause]!.end)).slice(from, to)
const [one, other] = [words(8, 8, 24), words(12, 8, 24)]

const clause = (name: string): string => {
  const { start, end } = clauses.find((each) => each.id === name)!
  return text.slice(start, end)
}
const [stock, team] = [clause('i8'), clause('i13')]

test('the words around a place begin and end with whole ones', async () => {
  const outcome = await checked('全面贯彻党的十九大')
  if (outcome.kind !== 'exact') throw new Error(`Expected it exactly, found ${outcome.kind}`)
  const place = outcome.places.find(({ source }) => source.record.id === 'taian-2020')!
  expect(standingPieces(place)).toEqual([
    {
      kind: 'context',
      text: '…研究确定2020年全市科技工作要点。\n一、总体思路\n坚持以习近平新时代中国特色社会主义思想为指导，',
    },
    { kind: 'mark', text: '全面贯彻党的十九大' },
    { kind: 'context', text: '及十九届二中、三中、四中全会精神，坚决落实省委、市委关于“重点工作攻坚年”的部署要求，…' },
  ])
})

test('parts between marks of omission are found in their order in one plan', async () => {
  const outcome = await checked(`“${one}……${other}。”`)
  if (outcome.kind !== 'in-order') throw new Error(`Expected the parts in order, found ${outcome.kind}`)
  const place = outcome.places.find(({ source }) => source.record.id === id)!
  const found = place.spans.map(({ start, end }) => matchKey(text.slice(start, end)))
  expect(found).toEqual([one, other])
})

test('parts are in order where one of them also stands elsewhere, with more of its punctuation', async () => {
  const made = desk(['推动高企发展，改善环境。落实各项政策。最后推动高企发展。'])
  const outcome = await check('推动高企发展。……落实各项政策。', made)
  if (outcome.kind !== 'in-order') throw new Error(`Expected the parts in order, found ${outcome.kind}`)
  expect(outcome.places.map(({ spans }) => spans)).toMatchObject([
    [
      { start: 0, end: 6, after: 1 },
      { start: 12, end: 19, after: 0 },
    ],
  ])
})

test('of the places in order those that lack least are chosen, the first of them, close together', () => {
  fc.assert(
    fc.property(fc.array(fc.array(somePlace, { maxLength: 5 }), { minLength: 1, maxLength: 4 }), (parts) => {
      const places = parts.map((each) => each.toSorted((a, b) => a.start - b.start))
      const possible = places
        .reduce<SomePlace[][]>((chosen, each) => chosen.flatMap((all) => each.map((place) => [...all, place])), [[]])
        .filter((all) => all.every(({ start }, turn) => turn === 0 || start >= all[turn - 1]!.end))
      const chosen = inOrder(places, ({ lacks }) => lacks)
      expect(chosen === undefined).toBe(possible.length === 0)
      if (chosen === undefined) return
      expect(possible).toContainEqual(chosen)
      const least = Math.min(...possible.map(cost))
      expect(cost(chosen)).toBe(least)
      const cheapest = possible.filter((all) => cost(all) === least)
      const last = chosen.at(-1)!
      expect(last.start).toBe(Math.min(...cheapest.map((all) => all.at(-1)!.start)))
      const beside = cheapest.filter((all) => all.at(-1) === last)
      expect(chosen.at(-2)?.end).toBe(chosen.length < 2 ? undefined : Math.max(...beside.map((all) => all.at(-2)!.end)))
    }),
  )
})

type SomePlace = Span & { lacks: number }
const somePlace: fc.Arbitrary<SomePlace> = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 4 }), fc.nat(3))
  .map(([start, length, lacks]) => ({ start, end: start + length, lacks }))
const cost = (places: readonly SomePlace[]): number => places.reduce((sum, { lacks }) => sum + lacks, 0)

test('parts that stand in another order are found one by one', async () => {
  const outcome = await checked(`${other}……${one}……龘靐齉爨麤籲鱻黌`)
  if (outcome.kind !== 'apart') throw new Error(`Expected the parts apart, found ${outcome.kind}`)
  expect(outcome.parts.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'none'])
})

test('punctuation around a quotation that the source has not is a small difference', async () => {
  const outcome = await checked(`“${one}”！`)
  if (outcome.kind !== 'exact') throw new Error(`Expected it exactly, found ${outcome.kind}`)
  expect(outcome.places[0]!.spans[0]).toMatchObject({ before: 1, after: 2 })
})

test.each([
  ['抓好‘以升促建’各项工作', 'doubled', 0, 0],
  ["“抓好'以升促建'各项工作”", 'doubled', 1, 1],
  ['抓好“以升促建”各项工作', undefined, 0, 0],
  // Of these the source has single marks.
  ['支持宜宾建设‘动力电池之都’', undefined, 0, 0],
])('single quotation marks where the source has double ones are told: %s', async (typed, marks, before, after) => {
  const outcome = await checked(typed)
  if (outcome.kind !== 'exact') throw new Error(`Expected it exactly, found ${outcome.kind}`)
  expect(outcome.quotation.marks).toBe(marks)
  expect(outcome.places[0]!.spans[0]).toMatchObject({ before, after })
})

test('parts in order may have single quotation marks where the source has double ones', async () => {
  const outcome = await checked(`‘抓好'以升促建'各项工作……${team.slice(3, 30)}’`)
  if (outcome.kind !== 'in-order') throw new Error(`Expected the parts in order, found ${outcome.kind}`)
  expect(outcome.parts.map(({ marks }) => marks)).toEqual(['doubled', 'doubled'])
})

test('paragraphs that are not one text are found one by one', async () => {
  const alien = '龘靐齉爨麤籲鱻黌饢驫'.repeat(8)
  const outcome = await checked(`${one}\n\n${alien}\n${alien}`)
  if (outcome.kind !== 'apart') throw new Error(`Expected the paragraphs apart, found ${outcome.kind}`)
  expect([outcome.by, ...outcome.parts.map(({ kind }) => kind)]).toEqual(['paragraph', 'exact', 'none', 'none'])
})

/** Of each part, where it stands: the clauses of its first place. */
const told = (outcome: Outcome): string[] => {
  if (outcome.kind !== 'apart') throw new Error(`Expected it apart, found ${outcome.kind}`)
  return outcome.parts.map((part) => {
    if (part.kind !== 'exact') return part.kind
    const [{ source, spans }] = part.places as [Standing]
    const touched = source.record.clauses.filter((each) => each.start < spans[0]!.end && spans[0]!.start < each.end)
    return `${source.record.id}#${touched.map((each) => each.id).join(' ')}`
  })
}
const [i7, i8, i13] = [`${id}#i7`, `${id}#i8`, `${id}#i13`]
const leader = '强化实施关键核心技术“揭榜挂帅”制'

test.each([
  [stock + team, 'sentence', [i8, i13]],
  [stock.slice(0, 60) + team.slice(0, 60), 'sentence', [i8, i13]],
  [stock.slice(0, 80) + team.slice(0, 30), 'sentence', [i8, i13]],
  [stock.slice(0, 40) + team.slice(0, 40), 'sentence', [i8, i13]],
  [stock.slice(60) + team.slice(0, 40), 'sentence', [i8, i13]],
  [clause('i7') + clause('i9'), 'sentence', [i7, `${id}#i9`]],
  ['“推动存量高企提质增效。通”“加强科研团队建设。”', 'sentence', [i8, i13]],
  [`${stock}龘靐齉爨麤籲鱻黌饢驫。${team}`, 'sentence', [i8, 'none', i13]],
  [`${stock.slice(0, 40)}\n${leader}`, 'paragraph', [i8, 'jiangmen-2023#c3-s1-i1']],
  [`${leader}\n${stock}`, 'paragraph', ['jiangmen-2023#c3-s1-i1', i8]],
  [`${stock.replace('126', '136')}\n${leader}`, 'paragraph', ['near', 'jiangmen-2023#c3-s1-i1']],
])('what stands in several places is found in each: %s', async (typed, by, expected) => {
  const outcome = await checked(typed)
  expect(told(outcome)).toEqual(expected)
  expect(outcome).toMatchObject({ by, unchecked: 0 })
})

test.each([stock.replace('126', '136'), `${stock.replace('126', '136')}\n${clause('i9')}`])(
  'a place that has all of a quotation but a figure is shown as one: %s',
  async (typed) => {
    expect((await checked(typed)).kind).toBe('near')
  },
)

test('any two stretches of plans put together are found, and nothing of them is left out', async () => {
  await fc.assert(
    fc.asyncProperty(substring(30, 200), substring(30, 200), async (before, after) => {
      const typed = `${before.text}。\n${after.text}`
      const outcome = await checked(typed)
      if (outcome.kind === 'exact' || outcome.kind === 'near') return
      if (outcome.kind !== 'apart') throw new Error(`Expected 「${typed}」 apart, found ${outcome.kind}`)
      expect(outcome.parts.some(({ kind }) => kind === 'exact')).toBe(true)
      if (outcome.by === 'omission') return
      const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
      expect(letters(outcome.parts.map(({ quotation }) => quotation.typed).join(''))).toBe(letters(typed))
    }),
    { numRuns: 60 },
  )
})

// A look at each of them took hours.
test('of many marks with few words between none is looked for', async () => {
  expect((await checked(`${'”“'.repeat(140_000)}龘靐齉爨麤籲鱻黌饢驫`)).kind).toBe('none')
})

test('of an absent text no plan is loaded for its sentences', async () => {
  const loaded: string[] = []
  const absent = '龘靐齉爨麤籲鱻黌饢驫。推动龘靐齉爨麤籲鱻；黌饢驫高新技术企业龘！'.repeat(30)
  const opening = (name: string) => {
    loaded.push(name)
    return load(name)
  }
  await check(absent, { candidates, load: opening, signal: new AbortController().signal, missed: () => {} })
  // Those that are likely to hold something like it.
  expect(new Set(loaded).size).toBeLessThanOrEqual(6)
})

test('a check that is given up ends', async () => {
  const controller = new AbortController()
  const running = check(text, { candidates, load, signal: controller.signal, missed: () => {} })
  controller.abort()
  await expect(running).rejects.toThrow(/abort/iu)
})

test('a quotation may differ by words that many blanks part', async () => {
  const blanks = ' '.repeat(290_000)
  const outcome = await checked(`${one}龘 \n 靐${blanks}齉${words(8, 24, 60)}`)
  if (outcome.kind !== 'near') throw new Error(`Expected it to be near, was ${outcome.kind}`)
  const removed = nearPieces(outcome.quotation, outcome.places[0]!).filter(({ kind }) => kind === 'del')
  expect(matchKey(removed.map((piece) => ('text' in piece ? piece.text : '')).join(''))).toBe('龘靐齉')
})

const announced = '年内全市高新技术企业达130家，完成技术合同1,200.5万元，增长25.5%，引进DeepSeek团队。'

test.each([
  ['市高新技术企业达150家，完成技术', '市高新技术企业达[150→130]家，完成技术'],
  ['市高新技术企业达30家，完成技术', '市高新技术企业达[30→130]家，完成技术'],
  ['市高新技术企业达１３０５家，完成技术', '市高新技术企业达[１３０５→130]家，完成技术'],
  ['术企业达130家，完成技术合同1,300.5万元', '术企业达130家，完成技术合同[1,300.5→1,200.5]万元'],
  ['130家，完成技术合同1200.5万元，增长', '130家，完成技术合同[1200.5→1,200.5]万元，增长'],
  ['完成技术合同1,200.7万元，增长25％', '完成技术合同[1,200.7→1,200.5]万元，增长[25％→25.5%]'],
  ['50家，完成技术合同1,200.5万元，增长25.5%', '[50→130]家，完成技术合同1,200.5万元，增长25.5%'],
  ['完成技术合同1,200.5万元，增长26', '完成技术合同1,200.5万元，增长[26→25.5%]'],
  ['增长25.5%，引进deepseak团队。', '增长25.5%，引进[deepseak→DeepSeek]团队。'],
])('a wrong figure is told as a whole: %s', async (typed, expected) => {
  const outcome = await check(typed, desk([announced]))
  if (outcome.kind !== 'near') throw new Error(`Expected it to be near, was ${outcome.kind}`)
  expect(marked(outcome.quotation, outcome.places[0]!)).toBe(expected)
})

test.each([
  [`文件提出：“${stock.slice(4, 60)}”`, `[文件提出：“→]${stock.slice(4, 60)}[”→]`],
  [`乙丙${stock.slice(0, 45)}龘靐`, `[乙丙→]${stock.slice(0, 45)}[龘靐→${stock.slice(45, 47)}]`],
  [`龘${stock.slice(1, 45)}龘靐齉`, `[龘→8]${stock.slice(1, 45)}[龘靐齉→]`],
  [`${stock.slice(0, 20)}、${stock.slice(21, -1)}”；`, `${stock.slice(0, 20)}[、→项]${stock.slice(21, -1)}[”；→。]`],
])('a place runs from the first to the last words that agree, in their clause: %s', async (typed, expected) => {
  const outcome = await checked(typed)
  if (outcome.kind !== 'near') throw new Error(`Expected it to be near, was ${outcome.kind}`)
  const [nearest] = outcome.places
  expect(matchKey(marked(outcome.quotation, nearest!))).toBe(matchKey(expected))
  const { start, end } = nearSpan(nearest!)
  expect(clauses.filter((each) => each.start < end && start < each.end)).toMatchObject([{ id: 'i8' }])
})

test('where a place is too long for what is left out in it, the part that is like the quotation is one', () => {
  const record = records.find((each) => each.id === id)!
  const quoted = matchFold(stock.slice(0, 80) + team.slice(0, 30))
  const [nearest] = finish(closest(quoted, finish(source(record))))
  const { start, end } = nearSpan(nearest!)
  expect(text.slice(start, end)).toBe(stock.slice(0, 80))
})

/** The words of a place, with [quotation→source] where they differ. */
function marked(quoted: Quotation, near: Near): string {
  const pieces = nearPieces(quoted, near)
  return pieces
    .map((piece, turn) => {
      if (!('text' in piece) || piece.kind === 'context') return ''
      if (piece.kind === 'del') return `[${piece.text}→${pieces[turn + 1]?.kind === 'ins' ? '' : ']'}`
      return piece.kind === 'ins' ? `${piece.text}]` : piece.text
    })
    .join('')
}
