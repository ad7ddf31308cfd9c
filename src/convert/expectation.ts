import type { Plan } from '../model/plan.ts'

/**
 * A plan's outline as a person labels it, one span per line, fields parted by tabs: `line[:column]`, id or residue kind,
 * heading (`+` before it when text follows on the marker's line), `=aliases @anchors`. The column, 1-based, stands
 * only where a span begins inside its line.
 */
export const expectation = (plan: Plan): string => {
  const { text, clauses, residue } = plan
  const rows = [
    ...clauses.map(({ start, id, heading, runIn, aliases, anchors }) => {
      const words =
        (runIn ? '+' : '') +
        (heading === null ? '' : text.slice(heading.start, heading.end).replaceAll(/\s*\n\s*/gu, ''))
      const extra = [
        aliases.length > 0 ? `=${aliases.join(' ')}` : '',
        anchors.length > 0 ? `@${anchors.map((anchor) => anchor.id).join(' ')}` : '',
      ]
      return { start, fields: [id, words, extra.filter(Boolean).join(' ')] }
    }),
    ...residue.map(({ start, kind }) => ({ start, fields: [kind, '', ''] })),
  ]
  return rows
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, fields }) => [place(text, start), ...fields].join('\t').trimEnd())
    .join('\n')
}

const place = (text: string, start: number): string => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(0, start).split('\n').length
  return text.slice(lineStart, start).trim() === '' ? String(line) : `${line}:${start - lineStart + 1}`
}
