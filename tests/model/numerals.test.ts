import { expect, test } from 'vitest'
import { numeral } from '../../src/model/numerals.ts'

test.each([
  ['7', 7], ['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['三十四', 34], ['一百', 100], ['一百零三', 103], ['一百一十二', 112], ['二〇二三', 2023],
] as const)('「%s」 is %i', (printed, value) => {
  expect(numeral(printed)).toBe(value)
}) // prettier-ignore

test.each(['', '甲', '一、', '百'])('「%s」 is no number', (printed) => {
  expect(numeral(printed)).toBeUndefined()
})
