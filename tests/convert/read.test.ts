import { expect, test } from 'vitest'
import { read } from '../../src/convert/read/index.ts'
import { Unreadable } from '../../src/model/unreadable.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 科技创新 in GB18030. */
const gb18030 = new Uint8Array([0xbf, 0xc6, 0xbc, 0xbc, 0xb4, 0xb4, 0xd0, 0xc2])

test('UTF-8 with and without a byte order mark, GB18030, UTF-16', () => {
  expect(read(utf8('科技'), 'a.txt')).toMatchObject({ text: '科技', encoding: 'utf-8', mediaType: 'text/plain' })
  expect(read(utf8('\ufeff科技'), 'a.txt').text).toBe('科技')
  expect(read(gb18030, 'a.txt')).toMatchObject({ text: '科技创新', encoding: 'gb18030' })
  expect(read(new Uint8Array([0xff, 0xfe, 0xd1, 0x79]), 'a.txt')).toMatchObject({ text: '科', encoding: 'utf-16le' })
})

test('line ends become LF, lines stay one to one', () => {
  expect(read(utf8('一\r\n二\r三\n\n四'), 'a.txt').text).toBe('一\n二\n三\n\n四')
})

test('paired ** and __ are left out and remembered, others stay', () => {
  expect(read(utf8('**一、总则**\n__（一）__领导 a**b 2*3 __'), 'a.md')).toMatchObject({
    text: '一、总则\n（一）领导 a**b 2*3 __',
    strong: [
      { start: 0, end: 4 },
      { start: 5, end: 8 },
    ],
  })
})

test.each([
  ['a.pdf', utf8('%PDF-1.7'), /Expected a file that ends in \.txt or \.md, found 「a\.pdf」/],
  ['a.txt', new Uint8Array([0, 1, 2, 0]), /expected text in UTF-8 or GB18030/],
  ['a.txt', new Uint8Array([0xff, 0xff, 0xff]), /expected text in UTF-8 or GB18030/],
  ['a.txt', utf8(' \n　'), /found nothing but white space/],
])('%s is refused with one line', (file, bytes, message) => {
  expect(() => read(bytes, file)).toThrow(Unreadable)
  expect(() => read(bytes, file)).toThrow(message)
})
