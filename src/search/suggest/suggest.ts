import { openList } from './list.ts'
import { openShards } from './shards.ts'
import { type Offer, suggestions } from './suggestions.ts'
import { charactersOf, filled, filledWithCondition, isAlone, type Typed, typedAt } from './typed.ts'

/** Rows of the list. */
const most = 8

interface Options {
  /** Path of the site, with a slash at both ends. */
  base: string
  /** Searches for what stands in the box now. */
  search: (typed: string) => void
  /** Whether syntax is off (按原样). */
  raw?: () => boolean
}

/**
 * Suggests as the reader types: the editable combobox with manual selection of the ARIA practices. Nothing is loaded
 * before the box has the focus; when nothing loads, nothing is suggested.
 */
export const suggest = (input: HTMLInputElement, { base, search, raw = () => false }: Options): void => {
  const shards = openShards(base)
  /** Counts what outdates a list that is still loading. */
  let turn = 0
  let shown: Typed | undefined
  /** Not closed by the reader: the list goes with the caret. */
  let following = false

  const take = (offer: Offer): void => {
    close()
    const typed = shown!
    const page = offer.path !== undefined && !typed.words
    // Among other words it is one more of them, not a way out of the search.
    const condition = page && !isAlone(typed, offer.by) ? filledWithCondition(typed, offer) : undefined
    if (page && condition === undefined) {
      location.assign(base + offer.path)
      return
    }
    const { value, caret } = condition ?? filled(typed, offer.label)
    input.value = value
    input.setSelectionRange(caret, caret)
    search(value)
  }

  const list = openList(input, take)

  const close = (): void => {
    turn += 1
    following = false
    list.close()
  }

  const refresh = async (): Promise<void> => {
    const current = (turn += 1)
    following = true
    const { value, selectionStart, selectionEnd } = input
    const typed = selectionStart === selectionEnd ? typedAt(value, selectionEnd ?? value.length, raw()) : undefined
    if (typed === undefined) {
      list.close()
      return
    }
    const entries = await shards.entries(charactersOf(typed))
    if (turn !== current || document.activeElement !== input) return
    shown = typed
    list.show(suggestions(entries, typed, most))
  }

  const move = async (step: 1 | -1): Promise<void> => {
    if (!list.open) await refresh()
    list.move(step)
  }

  const onKey = (event: KeyboardEvent): void => {
    // The keys of an input method are its own; Safari says so by the number only.
    if (event.isComposing || event.keyCode === 229) return
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (ctrlKey || metaKey || shiftKey) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!altKey) void move(key === 'ArrowDown' ? 1 : -1)
      else if (key === 'ArrowDown') void refresh()
      else close()
    } else if (key === 'Enter') {
      const offer = list.active
      if (offer === undefined) close()
      else {
        event.preventDefault()
        take(offer)
      }
    } else if (key === 'Escape' && list.open) {
      event.preventDefault()
      close()
    } else if (key === 'Tab') close()
    else if (ofText.has(key)) list.leave()
  }

  input.addEventListener('keydown', onKey)
  input.addEventListener('keyup', ({ key, isComposing }) => {
    if (!isComposing && following && ofText.has(key)) void refresh()
  })
  input.addEventListener('input', (event) => {
    // While an input method composes, the box holds what is not typed yet.
    if ((event as InputEvent).isComposing) close()
    else void refresh()
  })
  input.addEventListener('compositionend', () => void refresh())
  input.addEventListener('blur', () => {
    // Another window took the focus: the box has it again with this one.
    if (document.activeElement !== input) close()
  })
  input.addEventListener('focus', () => shards.open())
  // Attached when the focus was there already, and words with it.
  if (document.activeElement === input && input.value !== input.defaultValue) void refresh()
}

/** Keys that move the caret in the text. */
const ofText = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])
