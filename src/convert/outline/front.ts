import type { ResidueKind } from '../../model/plan.ts'
import type { Line } from '../types.ts'
import { attachments } from './attachments.ts'
import { isFrame, isParagraph } from './is-frame.ts'
import { tableOfContents } from './table-of-contents.ts'
import * as words from './words.ts'

/** A line as its author wrote it: the lines of the source that a typesetter made of it, and their joined folded text. */
interface Row {
  lines: number
  text: string
  /** 1-based number of its first line in the source. */
  number: number
  indent: number
  /** Its first line is a table's row. */
  isRow: boolean
}

/**
 * Front matter, typed line by line (CLAUSES.md «Which text belongs to which clause»). True of the result:
 * 1. Entry `i` is the residue kind of line `i`; the body begins with the line after the last entry.
 * 2. A line that a marker opens, or the first body paragraph, is front matter only in a notice's covering note.
 *
 * @param opens Whether a marker opens the body at this line.
 * @param continues Whether a typesetter broke the first line and the second continues it.
 * @param annexed Whether the lines follow 附件: then the first one is a title, whatever it says.
 */
export const front = (
  lines: readonly Line[],
  opens: (index: number) => boolean,
  continues: (line: Line, next: Line) => boolean,
  annexed = false,
): ResidueKind[] => {
  const rows = rowsOf(lines, continues, opens)
  let counted = 0
  const firstLine = rows.map(({ lines: count }) => (counted += count) - count)
  const text = (row: number): string => rows[row]?.text ?? ''
  const isOpen = (row: number): boolean => row < rows.length && opens(firstLine[row]!)
  const kinds: ResidueKind[] = []
  while (kinds.length < rows.length) {
    const row = kinds.length
    const step = tableOfContents(rows, row) ?? attachments(rows, row) ?? typed(row)
    if (step !== undefined) {
      kinds.push(...step)
      continue
    }
    const own = ownTitle(row)
    if (own === undefined) break
    while (kinds.length < own) kinds.push(...(attachments(rows, kinds.length) ?? [noteKind(kinds.length)]))
  }
  return titleAbove(rows, kinds).flatMap((kind, row) => Array.from({ length: rows[row]!.lines }, () => kind))

  function typed(row: number): ResidueKind[] | undefined {
    const now = text(row)
    const before = kinds.at(-1)
    if (words.annexLine.test(now)) return ['cover']
    if (annexed && row === 0 && !isOpen(row) && !isParagraph(now) && now.length <= 50) return ['title']
    if (words.recordLabel.test(now) && text(row + 1) !== '' && text(row + 1).length <= 60 && !isOpen(row + 1)) {
      return words.recordLabel.test(text(row + 1)) || apart(row) ? ['record'] : ['record', 'record']
    }
    if (words.number.test(now)) return ['number']
    if (words.date.test(now)) return ['date']
    const noted = kinds.includes('cover') && !kinds.slice(kinds.lastIndexOf('cover')).includes('title')
    if (noted && /^[(\[]?(?:联系|咨询|电子邮箱|邮箱|传真)/u.test(now)) return ['cover']
    if (isRecord(row)) return ['record']
    const table = rows[row]!.isRow && (annexed || kinds.includes('title'))
    if (isOpen(row) || table) return undefined
    if (isFrame(now)) return ['boilerplate']
    if (words.addressee.test(now)) return ['addressee']
    if (isTitle(now) && !listItem.test(now)) return ['title']
    if (before === 'title' && words.titleBracket.test(now)) return ['title']
    if (before === 'title' && /^[—–-]{1,2}\S/u.test(now) && now.length <= 40) return ['subtitle']
    if (before === 'title' && /^[(\[〔].*[)\]〕]$/u.test(now) && now.length <= 80 && !aside.test(now))
      return ['subtitle']
    if (words.isBodyLine(now) && now.length <= 60) return ['issuer']
    const headline = now.endsWith('!') && now.length <= 40
    return isParagraph(now) && !headline ? paragraph(row) : short(row)
  }

  /** A blank line parts the label from what follows, though none parted it from what came before: it has no value. */
  function apart(row: number): boolean {
    const gap = (first: number): boolean => rows[first + 1]!.number > rows[first]!.number + rows[first]!.lines
    return gap(row) && row > 0 && !gap(row - 1)
  }

  function isRecord(row: number): boolean {
    const now = text(row)
    if (words.record.test(now)) return true
    return (
      words.labelled.test(now) &&
      !words.frame(now) &&
      [row - 1, row + 1].some((other) => words.labelled.test(text(other)) || words.record.test(text(other)))
    )
  }

  function paragraph(row: number): ResidueKind[] | undefined {
    const now = text(row)
    if (repeatedLater(now, row)) return ['boilerplate']
    if (words.newsLead.test(now) && !kinds.includes('title')) return ['caption']
    if (words.cover.test(now) && !/制定本/u.test(now)) return ['cover']
    return undefined
  }

  /** A short line without a kind of its own: a caption or frame above the title, a heading of the body below it. */
  function short(row: number): ResidueKind[] | undefined {
    const now = text(row)
    const next = text(row + 1)
    if (centred(row)) return ['title']
    if (titleFollows(row)) return [words.titleBegin.test(now) && !now.endsWith('!') ? 'title' : caption(now)]
    const bodyNext =
      isOpen(row + 1) ||
      (isParagraph(next) && !words.cover.test(next) && !isFrame(next) && !repeatedLater(next, row + 1))
    if (kinds.includes('title') && bodyNext && !aside.test(now)) return undefined
    if (annexed && cellsFollow(row)) return undefined
    return [caption(now)]
  }

  /** The first cells of a table that lost its rules. */
  function cellsFollow(row: number): boolean {
    const block = rows.slice(row, row + 6)
    return (
      block.length === 6 &&
      block.every(({ text: now }) => now.length <= 20 && !words.sentenceEnd.test(now) && !isFrame(now))
    )
  }

  /** Whether the next lines complete a title. */
  function titleFollows(row: number): boolean {
    const next = text(row + 1)
    return (
      !isOpen(row + 1) && (isTitle(next) || (words.titleBegin.test(next) && isTitle(text(row + 2)) && !isOpen(row + 2)))
    )
  }

  /** One of several short centred lines that end in a title. */
  function centred(row: number): boolean {
    const block = rows.slice(row, row + 5)
    const end = block.findIndex(({ text: now }) => isTitle(now))
    return (
      end > 0 &&
      block.slice(0, end + 1).every(({ text: now, indent }) => indent >= 6 && now.length <= 30 && !isFrame(now))
    )
  }

  function repeatedLater(now: string, row: number): boolean {
    const stem = now
      .replace(/^[【[].{1,6}[】\]]/u, '')
      .replace(/(?:\.{3}|…|\[?(?:详细|全文|更多)\]?)+$/u, '')
      .slice(0, 60)
    return (
      stem.length >= 20 &&
      rows
        .slice(row + 1, row + 400)
        .some(
          (later) =>
            later.text.includes(stem.slice(0, 40)) ||
            (stem.includes(later.text.slice(0, 40)) && later.text.length > 40),
        )
    )
  }

  /** In a notice, where the attached plan's own title stands. Numbered demands before it are part of the covering note. */
  function ownTitle(row: number): number | undefined {
    const issues = kinds.includes('cover')
    if (kinds.lastIndexOf('title') > kinds.lastIndexOf('cover') && issues) return undefined
    const notice = issues || kinds.some((kind, at) => kind === 'title' && /(?:通知|函|公告)$/u.test(text(at)))
    if (!notice) return undefined
    for (let at = row; at < Math.min(rows.length, row + 20); at += 1) {
      if (isOpen(at) && !issues) return undefined
      const before = text(at - 1)
      const set =
        words.date.test(before) || words.isBodyLine(before) || words.annexLine.test(before) || words.cover.test(before)
      const title = isTitle(text(at)) || titleFollows(at)
      if (at > row && set && title && !isOpen(at) && bodyBelow(at)) return at
    }
    return undefined
  }

  /** A body begins below the title: with its first number or a paragraph. */
  function bodyBelow(row: number): boolean {
    const next = rows
      .slice(row + 1, row + 8)
      .findIndex(({ text: now }, offset) => isOpen(row + 1 + offset) || isParagraph(now))
    return next !== -1
  }

  function noteKind(row: number): ResidueKind {
    const now = text(row)
    if (words.date.test(now)) return 'date'
    if (words.addressee.test(now)) return 'addressee'
    if (words.isBodyLine(now) && now.length <= 60 && !isOpen(row)) return 'issuer'
    return isFrame(now) || aside.test(now) ? 'boilerplate' : 'cover'
  }
}

const rowsOf = (
  lines: readonly Line[],
  continues: (line: Line, next: Line) => boolean,
  opens: (index: number) => boolean,
): Row[] => {
  const rows: Row[] = []
  for (const [index, { folded, number, indent, isRow }] of lines.entries()) {
    const before = lines[index - 1]
    const row = rows.at(-1)
    if (row !== undefined && before !== undefined && !opens(index) && continues(before, lines[index]!)) {
      row.lines += 1
      row.text += folded.text
    } else rows.push({ lines: 1, text: unspaced(folded.text), number, indent, isRow })
  }
  return rows
}

/** 三 年 行 动 计 划 is 三年行动计划, spread over its line. */
const unspaced = (line: string): string => (/^\S(?: \S){3,}$/u.test(line) ? line.replaceAll(' ', '') : line)

/** (此件公开发布)   (联系人:…) */
const aside = /^[(\[]?此件|^[(\[](?:联系|信息公开|本文|此文)/u

const isTitle = (now: string): boolean =>
  [now, now.replace(words.siteSuffix, '')].some((line) => words.titleLine.test(line) && !words.fullStop.test(line))

/** 1.示例市2022年工作总结 */
const listItem = /^\d{1,2} ?[.、]/u

/** A headline speaks in clauses; anything shorter is a word of the page's frame. */
const caption = (now: string): ResidueKind =>
  (now.length >= 12 && /[,:!?“]/u.test(now) && !/[【】>|]/u.test(now)) ||
  /^[(\[](?:.{1,6})(?:解读|图解|转载)[)\]]/u.test(now)
    ? 'caption'
    : 'boilerplate'

/** A title's first lines stand above the line that looks like one: 示例市科学技术局 / 2024年工作要点. */
const titleAbove = (rows: readonly Row[], kinds: readonly ResidueKind[]): ResidueKind[] => {
  const result = [...kinds]
  for (let row = result.length - 2; row >= 0; row -= 1) {
    const complete = result[row + 1] === 'title' && !/^[(\[〔]/u.test(rows[row + 1]!.text)
    const signed =
      ['cover', 'attachment', 'issuer'].includes(result[row - 1] ?? '') && result.slice(0, row).includes('addressee')
    const several = [-2, -1, 0].some((from) => [0, 1, 2].every((step) => kinds[row + from + step] === 'issuer'))
    const now = rows[row]!.text
    const captioned = result[row] === 'caption' && words.titleBegin.test(now) && !now.endsWith('!')
    const begins = (result[row] === 'issuer' && !several) || captioned
    if (begins && complete && !signed) result[row] = 'title'
  }
  return result
}
