import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blank, matchFold, matchKey, outlineFold } from '../../src/model/fold.ts'
import '../seed.ts'

test('the match fold sees through width, case, quotation marks and white space', () => {
  const spellings: [string, string][] = [
    ['Ｒ＆Ｄ 占比', 'r&d占比'],
    ['“揭榜挂帅"', '”揭榜挂帅”'],
    ['（市、区），２．２％', '(市、区),2.2%'],
    ['㎡ ㈠ ①', 'm2(一)1'],
    ['中\u200b关\u00ad村\u3000', '中关村'],
    ['…', '...'],
  ]
  for (const [printed, folded] of spellings) expect(matchKey(printed)).toBe(folded)
})

test('the outline fold keeps ① and 〔〕, plain forms for ⑴ ⒈ ㈠, one space for many', () => {
  expect(outlineFold('① ⑴ ⒈ ㈠ ㊿').text).toBe('① (1) 1. (一) ㊿')
  expect(outlineFold('阳发〔２０１７〕９号').text).toBe('阳发〔2017〕9号')
  expect(outlineFold('一、　\u00a0 总体').text).toBe('一、 总体')
})

const fullUnicode = fc.string({
  unit: fc.oneof(
    fc.constantFrom('ﬁ', '㎡', '…', '“', '\u200b', '\ud83d\ude00', 'İ', '⑴', '　'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
})

test('folding a joined text is joining the folded texts', () => {
  fc.assert(
    fc.property(fullUnicode, fullUnicode, (a, b) => {
      if (/[\ud800-\udbff]$/.test(a) && /^[\udc00-\udfff]/.test(b)) return
      expect(matchKey(a + b)).toBe(matchKey(a) + matchKey(b))
    }),
  )
})

test.each([matchFold, outlineFold])('every folded unit knows the code point it came from: %o', (fold) => {
  fc.assert(
    fc.property(fullUnicode, (text) => {
      const { text: folded, starts, ends } = fold(text)
      expect(starts.length).toBe(folded.length)
      for (let unit = 0; unit < folded.length; unit += 1) {
        expect(ends[unit]! - starts[unit]!).toBe([...text.slice(starts[unit]!)][0]!.length)
        if (unit > 0) expect(starts[unit]!).toBeGreaterThanOrEqual(starts[unit - 1]!)
      }
    }),
  )
})

test('what the match fold removes is what a partition may leave out', () => {
  for (const point of [' ', '\t', '\n', '\u3000', '\u00a0', '\u2003', '\u200b', '\ufeff', '\u00ad']) {
    expect(blank.test(point)).toBe(true)
    expect(matchKey(point)).toBe('')
  }
})

test('every UTF-16 unit folds as the definition says', () => {
  const everyBlank = new RegExp(blank, 'gu')
  const wrong: string[] = []
  for (let code = 0; code <= 0xffff; code += 1) {
    const point = String.fromCharCode(code)
    const folded = point
      .normalize('NFKC')
      .toLowerCase()
      .replace(/["“”„‟＂]/gu, '”')
      .replace(everyBlank, '')
    if (matchKey(point) !== folded) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
