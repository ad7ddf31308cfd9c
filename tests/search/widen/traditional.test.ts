import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../src/search/manifest.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { traditionalMap } from '../../../src/search/widen/traditional-map.ts'
import { simplified, strange, traditionalWidening } from '../../../src/search/widen/traditional.ts'

const dictionary = { characters: TSCharacters, phrases: TSPhrases }
const text = '科技创新人才成果转化计划反复干瞭后主题企业孵化器乾'
const map = traditionalMap(dictionary, new Set(text))

test('the map holds what the library can have, and words only where the characters give something else', () => {
  expect(map.characters).toContain('創创')
  expect(map.characters).not.toContain('萬')
  expect(map.phrases).toMatchObject({ 計畫: '计划', 反覆: '反复' })
  expect(map.phrases).not.toHaveProperty('乾淨')
  expect(Object.keys(map.phrases).length).toBeLessThan(10)
})

test('characters outside the basic plane are single characters', () => {
  const wide = traditionalMap({ characters: '㗲 𠵾|𠀾 科', phrases: '甲乙 甲丙' }, new Set('𠵾科甲乙'))
  expect(wide).toEqual({ characters: '㗲𠵾𠀾科', phrases: {} })
  expect(simplified('㗲𠀾甲', wide)).toBe('𠵾科甲')
})

test.each([
  ['科技創新', '科技创新'],
  ['反覆計畫', '反复计划'],
  ['乾', '干'],
  ['-創新 | "企業 人才"', '-创新 | "企业 人才"'],
  ['科技', '科技'],
  ['', ''],
])('%s', (traditional, expected) => expect(simplified(traditional, map)).toBe(expected))

const manifest: Pick<Manifest, 'facts' | 'characters'> = {
  facts: [{ id: 'a', record: '', title: '', region: ['阳江市'], years: null, subtype: null }],
  characters: [...text].join(''),
}

test('strange are Han characters that neither the texts nor the names of places have', () => {
  expect(strange('科技創新 陽江 阳江 abc，﨑', manifest)).toEqual(['創', '陽', '﨑'])
  expect(strange('科技创新', manifest)).toEqual([])
})

describe('the query in simplified script', () => {
  const widened = (typed: string) =>
    traditionalWidening(parseQuery(typed, { raw: false }), strange(typed, manifest), map)

  test.each([
    ['科技創新', '科技创新'],
    ['"科技 創新" 人才', '"科技 创新" 人才'],
    ['成果 ~5 轉化', '成果 ~5 转化'],
    ['主題:人才 企業', '主题:人才 企业'],
    // Only what finds nothing as it stands
    ['乾 創新', '乾 创新'],
    ['創新 | 乾', '創新 | 乾 | 创新 | 干'],
    // What must not be there is nowhere: true of every clause
    ['-創新 企業', '-創新 企业'],
  ])('%s', (typed, expected) => expect(widened(typed)?.typed).toBe(expected))

  test.each(['科技创新', '乾', '-創新', '𠀾', ''])('nothing for %s', (typed) => expect(widened(typed)).toBeUndefined())

  test('says which terms became others', () => {
    expect(widened('科技創新 人才')).toMatchObject({
      kind: 'traditional',
      changes: [{ from: '科技創新', to: ['科技创新'] }],
    })
  })
})
