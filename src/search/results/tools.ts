import type { Asked, Order, View } from '../address.ts'

/** Above the rows: how to show and order them, and what to take away. */
export interface Tools {
  show(asked: Asked): void
}

/** @param bar As `src/pages/search/index.astro` lays it out. @param save Exports what passes the filters. */
export const toolBar = (
  bar: HTMLElement,
  { look, save }: { look: (changed: Partial<Asked>) => void; save: (kind: 'csv' | 'json') => void },
): Tools => {
  const views = [...bar.querySelectorAll<HTMLInputElement>('input[name=view]')]
  const order = bar.querySelector('select')!
  for (const view of views) view.addEventListener('change', () => look({ view: view.value as View }))
  order.addEventListener('change', () => look({ order: order.value as Order }))
  for (const button of bar.querySelectorAll<HTMLButtonElement>('button[data-save]'))
    button.addEventListener('click', () => save(button.dataset['save'] as 'csv' | 'json'))

  return {
    show: ({ view, order: chosen }) => {
      for (const each of views) each.checked = each.value === view
      for (const option of order.options)
        option.hidden = option.disabled = (option.value === 'left' || option.value === 'right') && view !== 'context'
      order.value = view !== 'context' && (chosen === 'left' || chosen === 'right') ? 'relevance' : chosen
      order.parentElement!.hidden = view === 'chart'
    },
  }
}
