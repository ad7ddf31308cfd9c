import { extname } from 'node:path'
import type { Extracted } from '../types.ts'
import { markdown } from './markdown.ts'
import { decode } from './decode.ts'
import { Unreadable } from '../../model/unreadable.ts'

const readers: Record<string, { mediaType: string; read: (source: string) => Pick<Extracted, 'text' | 'strong'> }> = {
  '.txt': { mediaType: 'text/plain', read: markdown },
  '.md': { mediaType: 'text/markdown', read: markdown },
}

/** Endings of the files that can be read, dot included. */
export const readable = Object.keys(readers)

/**
 * The text of a source file. True of the result:
 * 1. `text` has the file's lines one to one, with LF ends, blank ones included.
 * 2. It holds every character of the file in order, less a byte order mark and paired `**` and `__`, whose places are
 *    `strong`.
 *
 * @throws {Unreadable} with one line for a person, when the file is of another kind or its encoding unknown.
 */
export const read = (bytes: Uint8Array, file: string): Extracted => {
  const ending = extname(file).toLowerCase()
  const reader = readers[ending]
  if (reader === undefined) {
    throw new Unreadable(
      `Expected a file that ends in ${readable.join(' or ')}, found 「${file}」; save its text as one of these`,
    )
  }
  const { source, encoding } = decode(bytes, file)
  return { ...reader.read(source.replace(/\r\n?/g, '\n')), encoding, mediaType: reader.mediaType }
}
