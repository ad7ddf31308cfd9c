import type { Asked, View } from '../address.ts'
import { type ContextLine, contextLines, orderedLines } from '../context.ts'
import { element } from '../element.ts'
import { byPlan, type Finding, ordered, orderedLate, type Sequence } from '../findings.ts'
import { chart } from './chart.ts'
import { concordanceLine, noLines } from './concordance.ts'
import { portion, pour, type Poured } from './pour.ts'
import { clauseRow, ownRow, planGroup, readingView, type Way } from './rows.ts'

/** The results themselves, in one of the views. */
export interface Listing {
  /** @param complete Whether there are no more findings than these. */
  show(findings: readonly Finding[], asked: Asked, complete: boolean): void
  /** How many rows are shown. */
  shown(): number
  /** Whether the reader may be at them: has scrolled to them, or is in them by keyboard. */
  inReading(): boolean
  /** Next time so many rows are shown at once. */
  restore(rows: number): void
}

/** @param rest Holds what shows more rows. @param base Path of the site, with a slash at both ends. */
export const listing = (rows: HTMLElement, rest: HTMLElement, base: string): Listing => {
  let poured: Poured | undefined
  let first = 0
  /** The first row is above the window. Looked at when the reader scrolls: asked between two changes, it would cost a layout. */
  let passed = false
  window.addEventListener('scroll', () => (passed = rows.getBoundingClientRect().top < 0), { passive: true })

  const put = <Item>(
    items: Sequence<Item>,
    append: (item: Item) => HTMLElement,
    least: number = portion.first,
  ): void => {
    poured = pour(items, append, rest, Math.max(first, least))
  }
  const inOneList = <Item>(items: Sequence<Item>, row: (item: Item) => HTMLElement, least?: number): void => {
    const list = element('ol', {})
    rows.append(list)
    put(items, (item) => list.appendChild(row(item)), least)
  }

  const show: Record<View, (findings: readonly Finding[], way: Way, complete: boolean) => void> = {
    clauses: (findings, way) => inOneList(orderedLate(findings, way.asked.order), (finding) => clauseRow(finding, way)),
    plans: (findings, way) => {
      const sizes = new Map<unknown, number>()
      for (const { record } of findings) sizes.set(record, (sizes.get(record) ?? 0) + 1)
      let last: { record: unknown; list: Element } | undefined
      put(byPlan(ordered(findings, way.asked.order)), (finding) => {
        if (last?.record !== finding.record) {
          const group = planGroup(finding, sizes.get(finding.record)!, way)
          rows.append(group)
          last = { record: finding.record, list: group.lastElementChild! }
        }
        return last.list.appendChild(ownRow(finding, way))
      })
    },
    context: (findings, way) => {
      const lines = ordered(findings, way.asked.order).flatMap((finding): ContextLine[] =>
        contextLines(finding, readingView(finding.record)),
      )
      if (lines.length === 0) rows.append(noLines())
      inOneList(orderedLines(lines, way.asked.order), (line) => concordanceLine(line, way), portion.lines)
    },
    chart: (findings, { asked }, complete) => rows.append(chart(findings, asked, complete, base)),
  }

  return {
    show: (findings, asked, complete) => {
      rows.replaceChildren()
      rest.replaceChildren()
      rows.dataset['view'] = asked.view
      poured = undefined
      if (findings.length > 0) show[asked.view](findings, { base, asked }, complete)
      if (complete) first = 0
    },
    shown: () => poured?.shown() ?? 0,
    inReading: () => rows.childElementCount > 0 && (passed || rows.contains(document.activeElement)),
    restore: (count) => {
      first = count
    },
  }
}
