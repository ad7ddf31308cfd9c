import { expect, test } from 'vitest'
import { wordings } from '../../../src/search/widen/wordings.ts'

const groups = [
  { found: ['高新技术企业', '高企'], missing: ['国高企'], not: ['高企业'] },
  { found: ['研发', '研究开发', 'R&D'], missing: [], not: [] },
  { found: ['研发投入强度', '研发经费占GDP比重'], missing: [], not: [] },
  { found: ['人工智能', 'AI'], missing: [], not: [] },
  { found: ['十四五', '“十四五”'], missing: [], not: [] },
  { found: ['首台(套)'], missing: ['首台套'], not: [] },
]

test.each([
  ['高企', ['高新技术企业']],
  ['高新技术企业', ['高企']],
  // In the middle of other words, however it is spaced
  ['高 企培育', ['高新技术企业培育']],
  // What no plan has may be typed, and is not looked for
  ['国高企', ['高新技术企业', '高企']],
  ['首台套', ['首台(套)']],
  ['首台（套）', []],
  // What says something else
  ['提高企业效益', []],
  ['大企业', []],
  ['', []],
  // Wherever it stands
  ['高企与高企', ['高新技术企业与高企', '高企与高新技术企业', '高新技术企业与高新技术企业']],
  ['研发高企', ['研究开发高企', 'R&D高企', '研发高新技术企业', '研究开发高新技术企业', 'R&D高新技术企业']],
  // The longest: 研发 is not looked for inside
  ['研发投入强度', ['研发经费占GDP比重']],
  // Width and case do not count, quotation marks do
  ['ｒ＆Ｄ', ['研发', '研究开发']],
  ['十四五规划', ['“十四五”规划']],
  ['"十四五"规划', ['十四五规划']],
  // Not inside a Latin word
  ['AI应用', ['人工智能应用']],
  ['main', []],
  ['AI2', []],
])('%s', (text, expected) => expect(wordings(text, groups)).toEqual(expected))

test('a long text gives no endless list', () => {
  expect(wordings('研发高企'.repeat(500), groups).length).toBeLessThan(50)
})
