import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

/** A file that is written piece by piece; nothing of it is kept. */
export interface OpenFile {
  write: (piece: string) => void
  close: () => { bytes: number; sha256: string }
}

export const openFile = (path: string): OpenFile => {
  const file = openSync(path, 'w')
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: (piece) => {
      const content = Buffer.from(piece)
      hash.update(content)
      bytes += content.length
      writeSync(file, content)
    },
    close: () => {
      closeSync(file)
      return { bytes, sha256: hash.digest('hex') }
    },
  }
}
