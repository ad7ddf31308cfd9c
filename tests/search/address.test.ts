import fc from 'fast-check'
import '../seed.ts'
import { expect, test } from 'vitest'
import { arrivalHref, readAsked, searchHref } from '../../src/search/address.ts'

test('an address says what was typed, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (typed, raw) => {
      for (const href of [
        searchHref('/sub/', { typed, raw }),
        arrivalHref('/sub/', 'yibin-2022', 'c1', { typed, raw }),
      ]) {
        expect(readAsked(new URL(href, 'http://site').search)).toEqual({ typed, raw })
      }
    }),
  )
})

test('what is too long for an address is left out of it', () => {
  const long = { typed: '科'.repeat(200), raw: true }
  expect(searchHref('/', long)).toBe('/search/')
  expect(arrivalHref('/', 'yibin-2022', 'c3', long)).toBe('/plans/yibin-2022/#c3')
})

test('addresses', () => {
  expect(searchHref('/', { typed: '', raw: true })).toBe('/search/')
  expect(searchHref('/sub/', { typed: '5G', raw: true })).toBe('/sub/search/?q=5G&raw=1')
  expect(arrivalHref('/', 'yibin-2022', 'c3-s1', { typed: '5G', raw: false })).toBe('/plans/yibin-2022/?q=5G#c3-s1')
  expect(arrivalHref('/', 'yibin-2022', undefined, { typed: '5G', raw: false })).toBe('/plans/yibin-2022/?q=5G')
})
