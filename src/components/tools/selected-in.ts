/** Selected words of a plan. */
export interface Selected {
  range: Range
  /** The clause in which they begin. */
  clause: HTMLElement
  /** Where their last line ends, in pixels below the top of the clause's own words. */
  below: number
}

/** What is selected in a plan's text; nothing when it begins outside the clauses, or in what stands beside their words. */
export const selectedIn = (article: HTMLElement): Selected | undefined => {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.toString().trim() === '') return undefined
  const range = selection.getRangeAt(0)
  const { startContainer: start } = range
  const from = start instanceof Element ? start : start.parentElement
  const words = from?.closest<HTMLElement>('.w')
  const clause = words?.parentElement
  if (!words || !clause || !article.contains(range.endContainer) || from?.closest('.n') !== null) return undefined
  const last = [...range.getClientRects()].findLast(({ width }) => width > 0)
  if (last === undefined) return undefined
  return { range: range.cloneRange(), clause, below: last.bottom - words.getBoundingClientRect().top }
}
