import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Run, textFragment } from '../../src/search/text-fragment.ts'
import { plans } from '../plans.ts'
import { seed } from '../seed.ts'

const runs = (...texts: string[]): Run[] => texts.map((text) => ({ text, own: true }))

/** The link to the words between ⟦ and ⟧, read as people do. */
const linkTo = (...texts: string[]): string | undefined => {
  const index = texts.findIndex((text) => text.includes('⟦'))
  const from = texts[index]!.indexOf('⟦')
  const to = texts[index]!.indexOf('⟧') - 1
  const made = textFragment(runs(...texts.map((text) => text.replaceAll(/[⟦⟧]/g, ''))), index, from, to)
  return made && decodeURIComponent(made)
}

test('cuts at words, and says signs that mean something in a directive otherwise', () => {
  expect(linkTo('推动⟦高新技⟧术企业申报')).toBe('高新技术')
  expect(textFragment(runs('A-B, C&D 计划'), 0, 0, 8)).toBe('A%2DB%2C%20C%26D')
})

test('names first and last words of a long stretch, and none of a line break', () => {
  const long = '推动有潜力的企业申报高新技术企业'.repeat(2) + '，力争全年新增三十家以上，并做好服务引导'
  expect(linkTo(`⟦${long}⟧。`)).toMatch(/^推动有潜力的企业申报.{0,4},.{0,4}，并做好服务引导$/)
  expect(linkTo('前文。⟦申报高\n新技术⟧企业')).toMatch(/^申报高?,新技术$/)
})

test('adds words before and after until the place is the only one', () => {
  expect(linkTo('甲市高新技术企业', '乙市⟦高新技术企业⟧')).toBe('乙市-,高新技术企业')
  expect(linkTo('二、人才', '⟦人才⟧', '培养人才')).toBe('、-,人才,-培养'.replace('、-', '人才-'))
})

test('takes no context from what explains the text', () => {
  const page = [
    { text: '人才', own: false },
    { text: '说明', own: false },
    { text: '人才', own: true },
    { text: '解释', own: false },
  ]
  expect(textFragment(page, 2, 0, 2)).toBeUndefined()
})

/** Where a browser finds a directive: the first place, in runs joined as one text, for a context may stand in another run. */
const find = (texts: readonly string[], fragment: string): [number, number] | undefined => {
  const parts = fragment
    .split(',')
    .map((part) => ({ raw: part, text: decodeURIComponent(part.replaceAll(/^-|-$/g, '')) }))
  const prefix = parts[0]!.raw.endsWith('-') ? parts.shift()!.text : ''
  const suffix = parts.at(-1)!.raw.startsWith('-') ? parts.pop()!.text : ''
  const [start, end] = parts.map(({ text }) => text)
  const all = texts.join('\u{FFFC}')
  const flat = (text: string): string => text.replaceAll(/[\s\u{FFFC}]+/gu, '')
  const hasContext = (from: number, to: number): boolean =>
    flat(all.slice(0, from)).endsWith(flat(prefix)) && flat(all.slice(to)).startsWith(flat(suffix))
  for (let at = all.indexOf(start!); at !== -1; at = all.indexOf(start!, at + 1)) {
    if (!flat(all.slice(0, at)).endsWith(flat(prefix))) continue
    if (end === undefined && hasContext(at, at + start!.length)) return [at, at + start!.length]
    if (end === undefined) continue
    for (let to = all.indexOf(end, at + start!.length); to !== -1; to = all.indexOf(end, to + 1))
      if (hasContext(at, to + end.length)) return [at, to + end.length]
  }
  return undefined
}

test('finds the selected words of any selection, and at most the words they cut', () => {
  const texts = plans.flatMap(({ converted: { plan } }) =>
    plan.clauses.slice(0, 60).map(({ start, end }) => plan.text.slice(start, end).replaceAll(/[^\S\n]+/g, ' ')),
  )
  const page = runs(...texts)
  let dropped = 0
  fc.assert(
    fc.property(fc.nat(texts.length - 1), fc.nat(), fc.nat(), (index, one, other) => {
      const { length } = texts[index]!
      const [from, to] = [one % length, other % length].toSorted((a, b) => a - b) as [number, number]
      if (texts[index]!.slice(from, to).trim() === '') return
      const made = textFragment(page, index, from, to)
      if (made === undefined) {
        dropped += 1
        return
      }
      expect(made.replaceAll(/%[0-9A-F]{2}/g, '')).toMatch(/^[^&]*$/)
      const before = texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0)
      const found = find(texts, made)!
      const [start, end] = [found[0] - before, found[1] - before]
      const chosen = texts[index]!.slice(from, to)
      const blanks = [chosen.length - chosen.trimStart().length, chosen.length - chosen.trimEnd().length] as const
      expect(start).toBeLessThanOrEqual(from + blanks[0])
      expect(end).toBeGreaterThanOrEqual(to - blanks[1])
      expect(start).toBeGreaterThan(from - 12)
      expect(end).toBeLessThan(to + 12)
    }),
    { seed, numRuns: 500 },
  )
  expect(dropped).toBeLessThan(20)
})
