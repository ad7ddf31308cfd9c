import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Card } from '../src/cards/card.ts'
import { cards } from '../src/cards/cards.ts'
import { draw } from '../src/cards/draw.ts'
import { lacking, printable } from '../src/cards/glyphs.ts'
import { title } from '../src/cards/title.ts'
import { widthOf, wrap } from '../src/cards/wrap.ts'
import { library } from '../src/site/library.ts'
import { readPlan } from '../src/site/read-plan.ts'
import { seed } from './seed.ts'

const all = cards(library(), '城市科技规划文库')

/** As much as a card can be asked to show. */
const full: Card = {
  path: '',
  kind: '实施方案',
  title: '江西省鄱阳县、浙江省衢州市关于进一步加强2022年全社会R&D经费投入强度提升工作的若干政策措施的实施细则（试行）',
  about:
    '江西省 上饶市 鄱阳县 · 2021–2025 · 鄱阳县人民政府办公室、鄱阳县科学技术局、鄱阳县工业和信息化局、鄱阳县发展和改革委员会',
  counts: [
    { count: 1234, of: '个条款' },
    { count: 567, of: '个量化目标' },
    { count: 123_456, of: '字' },
  ],
  by: '一个名称特别长的城市科学技术规划文库',
}

test('lines joined are the text, and none is too wide', () => {
  const character = fc.constantFrom(...'科技创新规划城市年的，。、“”《》（）—…·2025%ABCxyz ')
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 80 }), fc.integer({ min: 6, max: 20 }), (text, width) => {
      const lines = wrap(text, width)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width)
    }),
    { seed },
  )
})

test('lines break between words, beside no mark that belongs to the other line, and are even', () => {
  expect(wrap('岳阳楼区打好科技创新攻坚仗工作方案', 14)).toEqual(['岳阳楼区打好科技', '创新攻坚仗工作方案'])
  expect(wrap('临岚市科学技术局2024年度科技创新工作计划', 14)).toEqual(['临岚市科学技术局2024年度', '科技创新工作计划'])
  const lines = wrap('关于印发《云泽市“十四五”科技创新规划（2021—2025年）》的通知', 12)
  expect(lines.filter((line) => /^[”》），]|[“《（]$/u.test(line))).toEqual([])
  expect(lines.join('|')).toContain('（2021—2025年）》')
})

test('the longer a title, the smaller; sixty characters are shown whole, more end in an ellipsis', () => {
  const text = '进一步深化科技体制改革全面提升城市自主创新能力的若干政策措施'.repeat(4)
  const shown = [6, 12, 24, 40, 60, 100].map((length) => ({ length, ...title(text.slice(0, length), 996) }))
  expect(shown.map(({ size }) => size)).toEqual(shown.map(({ size }) => size).toSorted((a, b) => b - a))
  for (const { length, size, lines } of shown) {
    expect(lines.length * size * 1.32).toBeLessThan(300)
    expect(lines.join('')).toEqual(length <= 60 ? text.slice(0, length) : expect.stringMatching(/^进一步.{55,}…$/u))
  }
})

test('the site and each plan, city, theme and indicator with a page has one card', () => {
  const { plans, cities, themes, indicators } = library()
  const pages = [
    '',
    ...plans.map(({ id }) => `plans/${id}/`),
    ...cities.map(({ slug }) => `cities/${slug}/`),
    ...themes.map(({ slug }) => `themes/${slug}/`),
    ...indicators.flatMap(({ slug }) => (slug === undefined ? [] : `targets/${slug}/`)),
  ]
  expect(all.map(({ path }) => path)).toEqual(pages)
  expect(plans.length).toBeGreaterThan(4)
})

test('what a card counts is what the library holds', () => {
  const counts = (path: string) => all.find((card) => card.path === path)?.counts.map(({ count }) => count)
  const { plans, clauses, cities } = library()
  expect(counts('')).toEqual([plans.length, cities.length, clauses])
  const { annotations, clauses: own, text } = readPlan('yangjiang-2022')
  const targets = annotations.filter(({ kind }) => kind === 'target').length
  expect(counts('plans/yangjiang-2022/')).toEqual([own.length, targets, text.replace(/\s/gu, '').length])
})

test('counts are left out where there is none of a thing, and where there is no room', async () => {
  const one = full.counts.slice(0, 1)
  expect(await draw({ ...full, counts: [...one, { count: 0, of: '部规划' }] })).toEqual(
    await draw({ ...full, counts: one }),
  )
  expect(await draw(full)).toEqual(await draw({ ...full, counts: one }))
  expect(await draw({ ...full, by: '文库' })).not.toEqual(await draw({ ...full, by: '文库', counts: one }))
})

test('every character of the library’s cards has a glyph', async () => {
  expect(all.flatMap(lacking)).toEqual([])
  // And the slices hold what their list says: drawing fails where one does not.
  const text = [...new Set(all.map(({ title, about }) => title + about).join(''))].join('')
  for (let start = 0; start < text.length; start += 50) await draw({ ...full, title: text.slice(start, start + 50) })
})

test('a rare character is shown; one that the face lacks by its equivalent, or as 〓 and named', async () => {
  expect(printable('鄱阳县、衢州市')).toBe('鄱阳县、衢州市')
  expect(printable('第Ⅲ期')).toBe('第III期')
  const card = { ...full, title: '广东省㙍洲镇𠮷' }
  expect(printable(card.title)).toBe('广东省〓洲镇〓')
  expect(lacking(card)).toEqual(['㙍', '𠮷'])
  expect(await draw(card)).toEqual(await draw({ ...full, title: '广东省〓洲镇〓' }))
})

test('a card is a PNG of 1200×630, the same bytes each time, with clear margins', async () => {
  for (const card of [full, all[0]!, ...all.filter(({ path }) => path.startsWith('plans/'))]) {
    const png = await draw(card)
    expect(png.equals(await draw(card))).toBe(true)
    const { width, height, format } = await sharp(png).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    expect(png.length).toBeLessThan(40_000)
    for (const area of [
      { left: 28, top: 0, width: 80, height: 630 },
      { left: 1120, top: 0, width: 80, height: 630 },
      { left: 28, top: 0, width: 1172, height: 50 },
      { left: 28, top: 590, width: 1172, height: 40 },
    ]) {
      const { channels } = await sharp(await sharp(png).extract(area).png().toBuffer()).stats()
      // One colour, all but that of the paper: the palette's paper is a level off it.
      for (const { min, max } of channels) expect(max - min).toBe(0)
      expect(channels[2]!.min).toBeGreaterThan(240)
    }
  }
})
