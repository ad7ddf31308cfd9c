import type { ResidueKind } from '../../model/plan.ts'
import * as words from './words.ts'

/** 目录 and its entries: lines that end in dots or a page number, or that come again later. */
export const tableOfContents = (rows: readonly { text: string }[], index: number): ResidueKind[] | undefined => {
  if (!words.tocLine.test(rows[index]!.text)) return undefined
  let end = index + 1
  const keys = rows.map((row) => entryKey(row.text))
  const firstEntry = keys[end] ?? ''
  while (end < rows.length) {
    const now = rows[end]!.text
    const dotted = /(?:\.{2,}|…|·{3,}|—{3,}|-{3,}|_{2,}) ?[-—(]? ?\d{0,3} ?[-—)]?$/u.test(now)
    const numbered = /\S ?\d{1,3}$/u.test(now) && now.length <= 60 && !words.sentenceEnd.test(now)
    if (end > index + 1 && keys[end] === firstEntry && !dotted && !numbered) break
    const again = now.length <= 60 && keys.indexOf(keys[end]!, end + 1) !== -1
    if (!dotted && !numbered && !again) break
    end += 1
  }
  return end > index + 1 ? rows.slice(index, end).map((): ResidueKind => 'toc') : undefined
}

const entryKey = (line: string): string => line.replace(/[ .…·—_-]+\d*[ )—-]*$|\d+$/u, '').replaceAll(' ', '')
