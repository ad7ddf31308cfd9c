import { toolStrings as words } from '../model/strings.ts'
import { type Cited, citedAt } from '../site/cite/cited.ts'
import { gbt7714 } from '../site/cite/gbt7714.ts'
import { copy } from './copy.ts'
import { today } from './today.ts'

/**
 * Tools of the clause that is pointed at, focused or arrived at: copy its link, a citation of it, or its text as the
 * source prints it. One toolbar, which moves; it takes no room.
 */
export const clauseTools = (): void => {
  const article = document.querySelector<HTMLElement>('article.text')
  if (article === null) return
  const bar = document.createElement('div')
  bar.className = 'tools'
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', words.tools)
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  let clause: HTMLElement | undefined

  const tool = (name: string, content: (of: HTMLElement) => string | Promise<string>): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', async () => {
      if (clause === undefined) return
      try {
        await copy(content(clause))
        status.textContent = words.copied
      } catch {
        status.textContent = words.failed
      }
    })
    return button
  }
  bar.append(
    tool(words.link, addressOf),
    tool(words.citation, (of) => citation(article, of)),
    tool(words.text, (of) => sourceText(article, of)),
    status,
  )

  const move = (to: Element | null): void => {
    if (!(to instanceof HTMLElement) || to === clause) return
    clause = to
    status.textContent = ''
    own(to)?.append(bar)
  }
  const clauseAt = (event: Event): Element | null =>
    event.target instanceof Element && !bar.contains(event.target)
      ? (event.target.closest('.w')?.parentElement ?? null)
      : null

  const arrive = (): void => {
    const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)))
    move(target?.closest('.text :is(section, div)[id]') ?? null)
  }
  article.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse' && !bar.contains(document.activeElement)) move(clauseAt(event))
  })
  article.addEventListener('focusin', (event) => move(clauseAt(event)))
  addEventListener('hashchange', arrive)
  arrive()
}

/** The element that holds the clause's own words. */
const own = (clause: HTMLElement): HTMLElement | null => clause.querySelector<HTMLElement>(':scope > .w')

const addressOf = ({ id }: HTMLElement): string => `${location.origin}${location.pathname}#${id}`

const citation = (article: HTMLElement, clause: HTMLElement): string => {
  const plan = JSON.parse(article.dataset['cite'] ?? '') as Cited
  const place = own(clause)?.dataset['place'] ?? `#${clause.id}`
  return gbt7714({ ...citedAt(plan, clause.id, place), address: addressOf(clause), accessed: today() })
}

/** The clause's characters as the source has them, from the plan's data. */
const sourceText = async (article: HTMLElement, { id }: HTMLElement): Promise<string> => {
  const response = await fetch(article.dataset['json'] ?? '')
  if (!response.ok) throw new Error(`Expected the plan's data, found status ${response.status}`)
  const plan = (await response.json()) as { text: string; clauses: { id: string; start: number; end: number }[] }
  const { start, end } = plan.clauses.find((each) => each.id === id)!
  return plan.text.slice(start, end)
}
