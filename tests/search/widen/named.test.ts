import { expect, test, vi } from 'vitest'
import type { Suggestion } from '../../../src/model/suggestion.ts'
import type { Shards } from '../../../src/search/suggest/shards.ts'
import { named } from '../../../src/search/widen/named.ts'

const y: Suggestion[] = [
  { kind: 'city', label: '阳江市', path: 'cities/yangjiang/', count: 1, pinyin: { 阳江市: 'yang jiang shi' } },
  { kind: 'city', label: '宜宾市', path: 'cities/yibin/', count: 1, pinyin: { 宜宾市: 'yi bin shi' } },
  {
    kind: 'plan',
    label: '阳江市2022年工作要点',
    path: 'plans/yangjiang-2022/',
    count: 1,
    pinyin: { 阳江市2022年工作要点: 'yang jiang shi 2 0 2 2 nian gong zuo yao dian' },
  },
  { kind: 'indicator', label: 'YJ指数', path: 'targets/yj/', count: 1 },
]

const shards = { entries: vi.fn<Shards['entries']>(async (characters) => (characters.includes('y') ? y : [])) }
const labels = async (typed: string) => (await named(typed, '/base/', shards)).map(({ label }) => label)

test.each([
  ['yangjiang', ['阳江市', '阳江市2022年工作要点']],
  ['Yang Jiang', ['阳江市', '阳江市2022年工作要点']],
  ['yáng jiāng', ['阳江市', '阳江市2022年工作要点']],
  ['yj', ['阳江市', '阳江市2022年工作要点']],
  [' yibin ', ['宜宾市']],
  ['yb', ['宜宾市']],
  ['yx', []],
  ['xa', []],
])('%s', async (typed, expected) => expect(await labels(typed)).toEqual(expected))

test('leads to the page', async () => {
  expect(await named('yb', '/base/', shards)).toEqual([{ kind: 'city', label: '宜宾市', href: '/base/cities/yibin/' }])
})

test('loads nothing for a single letter, for figures and for words', async () => {
  shards.entries.mockClear()
  for (const typed of ['', 'y', '5G', 'R&D', '阳江', 'yang 江', '-yj', '"yj"']) expect(await labels(typed)).toEqual([])
  expect(shards.entries).not.toHaveBeenCalled()
})
