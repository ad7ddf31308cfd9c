import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate } from 'fflate'

/**
 * Packs files into an archive, in the order given, piece by piece. The same files give the same bytes: the compression
 * is this library's own, and every entry has the first date that an archive knows.
 *
 * @param entries Paths of the files, by their names in the archive.
 * @returns The size of the archive in bytes.
 */
export const zip = (archive: string, entries: Iterable<[name: string, path: string]>): number => {
  const file = openSync(archive, 'w')
  let bytes = 0
  const pack = new Zip((error, piece) => {
    if (error !== null) throw error
    bytes += writeSync(file, piece)
  })
  for (const [name, path] of entries) {
    const entry = new ZipDeflate(name, { level: 6 })
    // Dates of archives have no time zone: this is the local one.
    entry.mtime = new Date(1980, 0, 1)
    pack.add(entry)
    push(entry, path)
  }
  pack.end()
  closeSync(file)
  return bytes
}

const push = (entry: ZipDeflate, path: string): void => {
  const file = openSync(path, 'r')
  for (;;) {
    // A new one each time: the library keeps what it has not yet packed.
    const piece = new Uint8Array(2 ** 16)
    const length = readSync(file, piece)
    entry.push(piece.subarray(0, length), length === 0)
    if (length === 0) break
  }
  closeSync(file)
}
