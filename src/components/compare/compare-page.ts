import type { Plan } from '../../model/plan.ts'
import { compareStrings as words } from '../../model/strings.ts'
import { planEntry, type PlanEntry } from '../../site/plan-entry.ts'
import { sideBySide } from './side-by-side.ts'

/** The page /compare/: what its address asks for, loaded, aligned and laid out. Everything happens in the browser. */
export const comparePage = (): void => {
  const main = document.querySelector<HTMLElement>('.compare-page')!
  const form = main.querySelector<HTMLFormElement>('.compare-form')!
  const state = main.querySelector<HTMLElement>('.compare-state')!
  const result = main.querySelector<HTMLElement>('.compare-result')!
  const [first, second] = [...form.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement]
  second.append(...[...first.children].map((child) => child.cloneNode(true)))
  form.hidden = false

  const asked = new URLSearchParams(location.search)
  const [a, b] = [asked.get('a') ?? '', asked.get('b') ?? '']
  const missing = [a, b].find((id) => id !== '' && ![...first.options].some(({ value }) => value === id))
  first.value = missing === a ? '' : a
  second.value = missing === b ? '' : b
  if (a === '' && b === '') return
  if (missing !== undefined) state.textContent = words.unknown(missing)
  else if (a === '' || b === '') state.textContent = words.another
  else if (a === b) state.textContent = words.same
  else void show(a, b)

  async function show(a: string, b: string): Promise<void> {
    const base = result.dataset['base'] ?? '/'
    const themes = new Map(
      [...main.querySelectorAll<HTMLElement>('.compare-themes li')].map((item) => [
        item.dataset['theme']!,
        item.textContent,
      ]),
    )
    state.textContent = words.loading
    try {
      const [left, right] = await Promise.all([load(base, a), load(base, b)])
      result.replaceChildren(...sideBySide(left, right, themes, base))
      state.textContent = ''
      document.title = document.title.replace(words.title, `${words.title}：${left.title}—${right.title}`)
      main.querySelector<HTMLElement>('#reuse-all')!.hidden = true
      // The address may name a section that was not there when the page loaded.
      if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
    } catch (error) {
      state.textContent = words.failed
      throw error
    }
  }
}

/** Our own file, as the converter wrote it. */
const load = async (base: string, id: string): Promise<PlanEntry> => {
  const response = await fetch(`${base}plans/${id}.json`)
  if (!response.ok) throw new Error(`Expected the data of ${id}, found status ${response.status}`)
  return planEntry((await response.json()) as Plan)
}
