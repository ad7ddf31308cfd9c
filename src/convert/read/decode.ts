import { Unreadable } from '../../model/unreadable.ts'

/**
 * Bytes as characters: UTF-8 and UTF-16 with a byte order mark, else UTF-8, else GB18030.
 *
 * @throws {Unreadable} when none fits, or when the result is plainly no text.
 */
export const decode = (bytes: Uint8Array, file: string): { source: string; encoding: string } => {
  const marked = marks.find(({ mark }) => mark.every((byte, offset) => bytes[offset] === byte))
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const source = attempt(bytes, encoding)
    if (source !== undefined && !binary.test(source)) {
      if (source.trim() === '') throw new Unreadable(`Expected text, found nothing but white space in 「${file}」`)
      return { source, encoding }
    }
  }
  throw new Unreadable(
    `Cannot read 「${file}」: expected text in UTF-8 or GB18030, found bytes that are neither; save it again as UTF-8`,
  )
}

const marks = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]

/** NUL stands in no text, and GB18030 decodes nearly anything. */
// oxlint-disable-next-line no-control-regex
const binary = /\0|[\x01-\x08\x0e-\x1a]{2}/

const attempt = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
