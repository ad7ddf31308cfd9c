import { feedStrings as words } from '../../model/strings.ts'
import { xmlText } from '../xml-text.ts'
import type { Day } from './days.ts'

/** What the feed says of itself. */
export interface About {
  name: string
  publisher: string | undefined
  /** Absolute, of the home page; with a slash at its end. */
  home: string
}

/** Entries of a feed; older ones are left to the pages. */
const most = 200

/**
 * The feed of new and changed plans: https://www.rfc-editor.org/rfc/rfc4287. Its days are those of the ledgers, so that
 * the same library makes the same feed. An entry is known by plan and day (https://www.rfc-editor.org/rfc/rfc4151).
 *
 * @param all Newest first; at least one.
 */
export const atom = (
  { name, publisher, home }: About,
  all: readonly Day[],
  titleOf: (plan: string) => string,
): string => {
  const { hostname } = new URL(home)
  const entries = all.slice(0, most).map(({ plan, date, first, released, changed }) => {
    const title = titleOf(plan)
    return element('entry', [
      element('id', [`tag:${hostname},${date}:plans/${plan}`]),
      element('title', [xmlText(first ? words.added(title) : words.changed(title))]),
      `<link href="${xmlText(`${home}plans/${plan}/`)}"/>`,
      element('updated', [moment(date)]),
      element('summary', [xmlText(words.summary(released, changed))]),
    ])
  })
  const feed = [
    element('id', [xmlText(`${home}feed.xml`)]),
    element('title', [xmlText(name)]),
    element('updated', [moment(all[0]!.date)]),
    element('author', [element('name', [xmlText(publisher ?? name)])]),
    `<link href="${xmlText(home)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${home}feed.xml`)}"/>`,
    ...entries,
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n${feed.join('\n')}\n</feed>\n`
}

/** The ledgers know days only. */
const moment = (date: string): string => `${date}T00:00:00Z`

const element = (name: string, content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`
