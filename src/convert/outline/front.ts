import type { ResidueKind } from '../../model/plan.ts'
import type { Line } from '../types.ts'
import * as words from './words.ts'

/**
 * Front matter, typed line by line (CLAUSES.md «Which text belongs to which clause»). True of the result:
 * 1. `kinds[i]` is the residue kind of line `i`; the body begins with line `kinds.length`.
 * 2. A line that a marker opens, or the first body paragraph, is never front matter, save in a notice's covering note.
 *
 * @param opens Whether a marker opens the body at this line.
 */
export const front = (lines: readonly Line[], opens: (index: number) => boolean): ResidueKind[] => {
  const text = (index: number): string => lines[index]?.folded.text ?? ''
  const kinds: ResidueKind[] = []
  while (kinds.length < lines.length) {
    const index = kinds.length
    const step = tableOfContents(lines, index) ?? attachments(lines, index) ?? line(index)
    if (step !== undefined) {
      kinds.push(...step)
      continue
    }
    const own = ownTitle(index)
    if (own === undefined) break
    while (kinds.length < own) kinds.push(noteKind(kinds.length))
  }
  return titleAbove(lines, kinds)

  function line(index: number): ResidueKind[] | undefined {
    const now = text(index)
    const before = kinds.at(-1)
    if (words.annexLine.test(now)) return ['cover']
    if (words.recordLabel.test(now) && text(index + 1) !== '' && text(index + 1).length <= 60 && !opens(index + 1)) {
      return words.record.test(text(index + 1)) && words.recordLabel.test(text(index + 1)) ? ['record'] : ['record', 'record']
    }
    if (words.number.test(now)) return ['number']
    if (words.date.test(now)) return ['date']
    if (words.record.test(now) && !words.frameSentence(now.replace(words.record, ''))) return [labelled(now)]
    if (isFrame(now)) return ['boilerplate']
    if (opens(index)) return undefined
    if (words.addressee.test(now)) return ['addressee']
    if (words.titleLine.test(now) && !words.fullStop.test(now)) return ['title']
    if (before === 'title' && words.titleBracket.test(now)) return ['title']
    if (before === 'title' && /^[—–-]{1,2}\S/u.test(now) && now.length <= 40) return ['subtitle']
    if (before === 'title' && /^[(\[〔].*[)\]〕]$/u.test(now) && now.length <= 80) return ['subtitle']
    if (words.bodyLine.test(now) && now.length <= 40) return ['issuer']
    if (isParagraph(now)) return paragraph(index)
    return short(index)
  }

  function paragraph(index: number): ResidueKind[] | undefined {
    const now = text(index)
    if (words.cover.test(now) && !/制定本/u.test(now)) return ['cover']
    if (repeatedLater(now, index)) return ['boilerplate']
    return undefined
  }

  /** A short line without a kind of its own: a caption above the title, a heading of the body below it. */
  function short(index: number): ResidueKind[] | undefined {
    const titled = kinds.includes('title')
    const next = text(index + 1)
    if (titled && (isParagraph(next) || opens(index + 1)) && !words.cover.test(next) && !titleFollows(index)) return undefined
    if (titleFollows(index)) return [words.titleBegin.test(text(index)) ? 'title' : 'caption']
    return [text(index).length <= 8 ? 'boilerplate' : 'caption']
  }

  /** Whether the next line completes a title. */
  function titleFollows(index: number): boolean {
    const next = text(index + 1)
    return (words.titleLine.test(next) || (words.titleBegin.test(next) && words.titleLine.test(text(index + 2)))) && !opens(index + 1)
  }

  function repeatedLater(now: string, index: number): boolean {
    const stem = now.replace(/(?:\.{3}|…|\[?(?:详细|全文|更多)\]?)+$/u, '').slice(0, 60)
    return stem.length >= 20 && lines.slice(index + 1).some((later) => later.folded.text.includes(stem))
  }

  /** In a notice, the line of the attached plan's own title, when no marker stands before it. */
  function ownTitle(index: number): number | undefined {
    const isNotice = kinds.some((kind, at) => kind === 'title' && /通知|函$/u.test(text(at))) || kinds.includes('cover')
    if (!isNotice) return undefined
    for (let at = index; at < Math.min(lines.length, index + 15); at += 1) {
      if (opens(at)) return undefined
      const before = text(at - 1)
      const set = words.date.test(before) || words.bodyLine.test(before) || words.annexLine.test(before) || words.cover.test(before)
      if (at > index && set && (words.titleLine.test(text(at)) || titleFollows(at))) return at
    }
    return undefined
  }

  function noteKind(index: number): ResidueKind {
    const now = text(index)
    if (words.date.test(now)) return 'date'
    if (words.bodyLine.test(now) && now.length <= 40) return 'issuer'
    if (words.attachment.test(now)) return 'attachment'
    return isFrame(now) ? 'boilerplate' : 'cover'
  }
}

/** A line that tells its label: 发布机构:市科技局 is a row of the page's table, 浏览次数:12 is its frame. */
const labelled = (now: string): ResidueKind => (/(?:浏览|点击|访问|字体|字号|分享|打印)/u.test(now) ? 'boilerplate' : 'record')

export const isFrame = (now: string): boolean => (isParagraph(now) ? words.frameSentence(now) : words.frame(now))

/** Reads like a sentence: it ends like one, or is too long for anything else. */
const isParagraph = (now: string): boolean =>
  (words.sentenceEnd.test(now) && now.length >= 12) || now.length > 70 || (now.length > 40 && /,.*,/u.test(now))

/** 附件:1.… 2.… : the line and those that continue its list. */
export const attachments = (lines: readonly Line[], index: number): ResidueKind[] | undefined => {
  const first = lines[index]!.folded.text
  if (!words.attachment.test(first) || first.length > 120) return undefined
  let end = index + 1
  for (let expected = 2; end < lines.length; end += 1) {
    const now = lines[end]!.folded.text
    const item = /^(?:附件 ?)?(?<number>\d{1,2}) ?[.、:]/u.exec(now)
    if (item && Number(item.groups!['number']) <= expected && now.length <= 80 && !words.fullStop.test(now)) {
      expected = Number(item.groups!['number']) + 1
      continue
    }
    break
  }
  const bare = /: ?$/u.test(first)
  return bare && end === index + 1 ? undefined : lines.slice(index, end).map((): ResidueKind => 'attachment')
}

/** 目录 and its entries: lines that end in dots or a page number, or that come again later. */
export const tableOfContents = (lines: readonly Line[], index: number): ResidueKind[] | undefined => {
  if (!words.tocLine.test(lines[index]!.folded.text)) return undefined
  let end = index + 1
  const later = lines.map((line) => key(line.folded.text))
  const firstEntry = later[end] ?? ''
  while (end < lines.length) {
    const now = lines[end]!.folded.text
    if (end > index + 1 && later[end] === firstEntry && !/(?:\.{2,}|…|·{2,}) ?\d*$|\d$/u.test(now)) break
    const dotted = /(?:\.{2,}|…|·{3,}|—{3,}|-{3,}|_{2,}) ?[-—(]? ?\d{0,3} ?[-—)]?$/u.test(now)
    const numbered = /\S ?\d{1,3}$/u.test(now) && now.length <= 60 && !words.sentenceEnd.test(now)
    const again = now.length <= 60 && later.indexOf(later[end]!, end + 1) !== -1
    if (!dotted && !numbered && !again) break
    end += 1
  }
  return end > index + 1 ? lines.slice(index, end).map((): ResidueKind => 'toc') : undefined
}

const key = (line: string): string => line.replace(/[ .…·—_-]+\d*[ )—-]*$|\d+$/u, '').replaceAll(' ', '')

/** A title's first lines stand above the line that looks like one: 示例市科学技术局 / 2024年工作要点. */
const titleAbove = (lines: readonly Line[], kinds: readonly ResidueKind[]): ResidueKind[] => {
  const typed = [...kinds]
  for (let index = typed.length - 2; index >= 0; index -= 1) {
    const now = lines[index]!.folded.text
    const name = typed[index] === 'issuer' || (typed[index] === 'caption' && words.titleBegin.test(now))
    const complete = typed[index + 1] === 'title' && !/^[(\[〔]/u.test(lines[index + 1]!.folded.text)
    const startsAnew = typed[index] === 'issuer' && ['cover', 'attachment', 'issuer'].includes(typed[index - 1] ?? '') && typed.includes('addressee')
    if (name && complete && !startsAnew) typed[index] = 'title'
  }
  return typed
}
