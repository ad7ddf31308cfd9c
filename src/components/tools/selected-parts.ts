import type { Stretch } from '../../search/arrival/page-text.ts'

/** The parts of text nodes that a range covers. */
export const selectedParts = (nodes: readonly Text[], range: Range): Stretch[] =>
  nodes.flatMap((node) => {
    if (!range.intersectsNode(node)) return []
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : node.length
    return start < end ? [{ node, start, end }] : []
  })
