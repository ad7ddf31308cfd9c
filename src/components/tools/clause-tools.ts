import { citeStrings, toolStrings as words } from '../../model/strings.ts'
import { element } from '../../search/element.ts'
import type { Format } from '../../site/cite/formats.ts'
import { copy } from '../copy.ts'
import { own } from './own.ts'
import { selectedIn } from './selected-in.ts'

/**
 * Tools of the clause that is pointed at, focused, arrived at, or has the selected words: copy its link, a citation of it,
 * or its text as the source prints it; of selected words their link and their text. One toolbar, which moves, to where
 * room is left for it: `styles/notes.css`. What it does is loaded when it is asked for.
 */
export const clauseTools = (): void => {
  const article = document.querySelector<HTMLElement>('article.text')
  if (article === null) return
  const status = element('span', { role: 'status' })
  let clause: HTMLElement | undefined
  let selected: Range | undefined
  let format: Format = 'gbt7714'

  let said: number | undefined
  const say = async (doing: Promise<string>): Promise<void> => {
    status.textContent = await doing.catch(() => words.failed)
    clearTimeout(said)
    // It stands over words.
    said = window.setTimeout(() => (status.textContent = ''), legible)
  }
  const tool = (name: string, content: (of: HTMLElement) => string | Promise<string>, report: () => string) => {
    const button = element('button', { type: 'button' }, [name])
    button.addEventListener('click', () => {
      if (clause !== undefined) void say(copy(content(clause)).then(() => report()))
    })
    return button
  }
  const link = tool(
    words.link,
    (of) => {
      const range = selected
      return range === undefined
        ? addressOf(of)
        : import('./selected-link.ts').then(({ selectedLink }) => selectedLink(article, range))
    },
    () => words.copied,
  )
  const citation = tool(
    words.citation,
    (of) => import('./citation.ts').then((module) => module.citation(article, of, format)),
    () => words.copiedAs(citeStrings.formats[format]),
  )
  const text = tool(
    words.text,
    (of) => import('./source-text.ts').then(({ sourceText }) => sourceText(article, of, selected)),
    () => words.copied,
  )
  const menu = element('details', {}, [element('summary', {}, [words.more])])
  const bar = element('div', { class: 'tools', role: 'group', 'aria-label': words.tools }, [
    link,
    citation,
    text,
    menu,
    status,
  ])

  const fill = async (): Promise<string> => {
    const { toolMenu } = await import('./tool-menu.ts')
    menu.append(
      toolMenu(
        article,
        () => clause,
        (chosen) => (format = chosen),
        (doing) => void say(doing),
      ),
    )
    return ''
  }
  menu.addEventListener('toggle', () => {
    if (menu.open && menu.childElementCount === 1) void say(fill())
  })
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })

  const move = (to: Element | null): void => {
    if (!(to instanceof HTMLElement) || to === clause || selected !== undefined) return
    stand(to)
  }
  const stand = (at: HTMLElement): void => {
    clause = at
    status.textContent = ''
    menu.open = false
    const words = own(at)
    const beside = words?.querySelector(':scope > .y') ?? words
    beside?.append(bar)
  }
  const clauseAt = (event: Event): Element | null =>
    event.target instanceof Element && !bar.contains(event.target)
      ? (event.target.closest('.w')?.parentElement ?? null)
      : null

  const arrive = (): void => {
    const [id = '', directive] = location.hash.slice(1).split(':~:')
    // Browsers that know no links to words look for an id of that name.
    if (directive !== undefined) return location.replace(`#${id}`)
    const target = id === '' ? null : document.getElementById(decodeURIComponent(id))
    move(target?.closest('.text :is(section, div)[id]') ?? null)
  }

  const look = (): void => {
    if (bar.contains(document.activeElement)) return
    const found = selectedIn(article)
    if (found === undefined && selected === undefined) return
    selected = found?.range
    link.textContent = selected === undefined ? words.link : words.selectedLink
    text.textContent = selected === undefined ? words.text : words.selectedText
    bar.classList.toggle('at', selected !== undefined)
    if (found === undefined) return
    stand(found.clause)
    bar.style.setProperty('--at', `${found.below}px`)
  }
  let looking: number | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(looking)
    // Not while words are still being selected.
    looking = window.setTimeout(look, 150)
  })
  // A press of the bar must not end the selection it is about.
  bar.addEventListener('mousedown', (event) => {
    if (selected !== undefined) event.preventDefault()
  })
  const inUse = (): boolean => menu.open || bar.contains(document.activeElement)
  article.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse' && !inUse()) move(clauseAt(event))
  })
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !bar.contains(target)) menu.open = false
  })
  article.addEventListener('focusin', (event) => move(clauseAt(event)))
  addEventListener('hashchange', arrive)
  arrive()
}

/** Milliseconds in which a few words are read. */
const legible = 5000

const addressOf = ({ id }: HTMLElement): string => `${location.origin}${location.pathname}#${id}`
