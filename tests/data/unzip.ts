import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

interface Entry {
  name: string
  date: Date
  content: Buffer
}

/** What an archive holds, in its order. */
export const unzip = async (archive: Buffer): Promise<Entry[]> => {
  const entries: Entry[] = []
  const file = await fromBufferPromise(archive)
  for await (const entry of file.eachEntry()) {
    const content = await buffer(await file.openReadStreamPromise(entry))
    entries.push({ name: entry.fileName, date: entry.getLastModDate(), content })
  }
  return entries
}
