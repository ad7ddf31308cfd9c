import { expect, test, vi } from 'vitest'
import { mayCompare } from '../../../src/search/conditions.ts'
import { type WideningData, widenings } from '../../../src/search/widen/widenings.ts'
import { manifest } from '../plans.ts'

const indicators = [{ label: '高新技术企业', names: ['高新技术企业', '高企'], units: {} }]
const candidates = {
  manifest: { ...manifest, characters: '高新技术企业培育' },
  indicators: async (query: string) => (mayCompare(query) ? indicators : []),
}

const open = () => ({
  synonyms: vi.fn<WideningData['synonyms']>(async () => [{ found: ['高新技术企业', '高企'], missing: [], not: [] }]),
  traditional: vi.fn<WideningData['traditional']>(async () => ({ characters: '術术業业', phrases: {} })),
})

const typed = async (query: string, raw = false, data = open()) =>
  (await widenings({ typed: query, raw }, candidates, data)).map((widening) => widening.typed)

test('simplified script first, then other wordings', async () => {
  expect(await typed('高新技術企業 高企')).toEqual(['高新技术企业 高企', '高新技術企業 高企 | 高新技术企业'])
})

test('the map of traditional characters is loaded only for a character that is nowhere', async () => {
  const data = open()
  await typed('高企 abc', false, data)
  expect(data.traditional).not.toHaveBeenCalled()
  await typed('企業', false, data)
  expect(data.traditional).toHaveBeenCalledOnce()
})

test('nothing, and nothing loaded, for a query as it stands or an empty one', async () => {
  const data = open()
  expect(await typed('高企 企業', true, data)).toEqual([])
  expect(await typed('  ', false, data)).toEqual([])
  expect(data.synonyms).not.toHaveBeenCalled()
})

test('a comparison of the library is no words', async () => expect(await typed('高企>=10')).toEqual([]))
