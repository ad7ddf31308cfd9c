import fc from 'fast-check'
import '../seed.ts'
import { expect, test } from 'vitest'
import { arrivalHref, asAsked, orders, readAsked, searchHref, views } from '../../src/search/address.ts'
import { facets } from '../../src/search/facets.ts'

const asked = fc.record({
  typed: fc.string({ unit: 'grapheme', minLength: 1 }),
  raw: fc.boolean(),
  wide: fc.boolean(),
  chosen: fc.dictionary(fc.constantFrom(...facets), fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 })),
  order: fc.constantFrom(...orders),
  view: fc.constantFrom(...views),
})

test('an address says what was asked, whatever it was', () => {
  fc.assert(
    fc.property(asked, (asked) => {
      expect(readAsked(new URL(searchHref('/sub/', asked), 'http://site').search)).toEqual(asked)
      const { typed, raw, wide } = asked
      const arrival = new URL(arrivalHref('/sub/', 'yibin-2022', 'c1', asked), 'http://site')
      expect(readAsked(arrival.search)).toEqual(asAsked({ typed, raw, wide }))
    }),
  )
})

test('what an address does not know is left out', () => {
  expect(readAsked('?q=5G&view=map&order=colour&shape=round')).toEqual(asAsked({ typed: '5G', raw: false }))
})

test('what is too long for an address is left out of it', () => {
  const long = { typed: '科'.repeat(200), raw: true }
  expect(searchHref('/', long)).toBe('/search/')
  expect(arrivalHref('/', 'yibin-2022', 'c3', long)).toBe('/plans/yibin-2022/#c3')
})

test('addresses', () => {
  expect(searchHref('/', { typed: '', raw: true })).toBe('/search/')
  expect(searchHref('/sub/', { typed: '5G', raw: true })).toBe('/sub/search/?q=5G&raw=1')
  expect(
    searchHref('/', {
      typed: '5G',
      raw: false,
      chosen: { place: ['广东省/阳江市'], year: ['2022', ''] },
      view: 'chart',
    }),
  ).toBe(`/search/?q=5G&place=${encodeURIComponent('广东省/阳江市')}&year=2022&year=&view=chart`)
  expect(arrivalHref('/', 'yibin-2022', 'c3-s1', { typed: '5G', raw: false })).toBe('/plans/yibin-2022/?q=5G#c3-s1')
  expect(arrivalHref('/', 'yibin-2022', undefined, { typed: '5G', raw: false })).toBe('/plans/yibin-2022/?q=5G')
})
