/**
 * Words that the library knows something about explain themselves in a popover: on a tap or click in place of following
 * their link, which then stands in the popover, and while they have the keyboard's focus. The words of the explanation
 * are those of the line beside the clause, which also describes the mark. Browsers without popovers keep the links.
 */
export const explainMarks = (): void => {
  const article = document.querySelector<HTMLElement>('article.text')
  if (article === null) return
  for (const mark of article.querySelectorAll<HTMLAnchorElement>('a:is(.g, .k, .c, .q)'))
    if (document.getElementById(`${mark.id}x`) !== null) mark.setAttribute('aria-describedby', `${mark.id}x`)
  if (!('showPopover' in HTMLElement.prototype)) return
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.popover = 'auto'
  document.body.append(tip)

  const markAt = (event: Event): HTMLAnchorElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.text a[aria-describedby]') : null

  const show = (mark: HTMLAnchorElement): void => {
    const line = document.getElementById(mark.getAttribute('aria-describedby') ?? '')
    if (line === null) return
    const words = [...line.childNodes].map((node) => node.cloneNode(true))
    tip.replaceChildren(...words)
    if (tip.querySelector('a') === null && !mark.hash.startsWith('#')) tip.append(' ', follow(mark))
    tip.hidePopover()
    tip.showPopover()
    place(tip, mark)
  }

  article.addEventListener('click', (event) => {
    const mark = markAt(event)
    // A click from the keyboard or with a key held follows the link.
    if (mark === null || byKeyboard(event) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    show(mark)
  })
  article.addEventListener('focusin', (event) => {
    const mark = markAt(event)
    if (mark?.matches(':focus-visible')) show(mark)
  })
  article.addEventListener('focusout', (event) => {
    if (markAt(event) !== null && !(event.relatedTarget instanceof Node && tip.contains(event.relatedTarget)))
      tip.hidePopover()
  })
}

/** Chromium and Safari count no clicks of the Enter key; Firefox does, but names no pointer. */
const byKeyboard = (event: MouseEvent): boolean =>
  event.detail === 0 || (event instanceof PointerEvent && event.pointerType === '')

/** The mark's own link, with the words of the mark. */
const follow = (mark: HTMLAnchorElement): HTMLAnchorElement => {
  const link = document.createElement('a')
  link.href = mark.href
  link.textContent = '→'
  link.setAttribute('aria-label', mark.textContent)
  return link
}

/** Below the mark's last line, or above its first where there is no room, inside the window; it scrolls with the text. */
const place = (tip: HTMLElement, mark: HTMLElement): void => {
  const lines = [...mark.getClientRects()]
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const { offsetWidth: width, offsetHeight: height } = tip
  const below = last.bottom + 6
  const top = below + height < innerHeight ? below : Math.max(6, first.top - height - 6)
  const left = Math.min(Math.max(8, last.left), document.documentElement.clientWidth - width - 8)
  tip.style.top = `${scrollY + top}px`
  tip.style.left = `${left}px`
}
