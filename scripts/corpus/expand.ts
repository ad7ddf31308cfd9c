import type { Random } from './random.ts'

/** What the slots of a template may stand for. */
export interface Scope {
  random: Random
  /** Alternatives by name, the frequent ones first; they may hold slots themselves. */
  words: Record<string, readonly string[]>
  /** What is fixed for this plan or made anew each time. */
  values: Record<string, string | (() => string)>
  /** What this paragraph has said already: a word is not drawn twice while others are left. */
  said: Set<string>
}

/**
 * Fills the slots of a template. `{建设}` is a value or, by Zipf, one of the words of that name; `{甲|乙|}` one of these,
 * the empty one too; `{3~60}` a number between, small ones more often and round ones most.
 */
export const expand = (template: string, scope: Scope): string => {
  let text = ''
  let offset = 0
  for (;;) {
    const open = template.indexOf('{', offset)
    if (open < 0) return text + template.slice(offset)
    const close = closing(template, open)
    text += template.slice(offset, open) + fill(template.slice(open + 1, close), scope)
    offset = close + 1
  }
}

/** Where the bracket opened at an offset is closed. */
const closing = (template: string, open: number): number => {
  let depth = 0
  for (let offset = open; offset < template.length; offset += 1) {
    if (template[offset] === '{') depth += 1
    else if (template[offset] === '}') depth -= 1
    if (depth === 0) return offset
  }
  throw new Error(`Expected } for each { in 「${template}」`)
}

// 「3~60」, 「0.5~3.2」
const bounds = /^(?<low>\d+(?:\.\d+)?)~(?<high>\d+(?:\.\d+)?)$/

const fill = (slot: string, scope: Scope): string => {
  const alternatives = split(slot)
  if (alternatives.length > 1) return expand(scope.random.pick(alternatives), scope)
  const range = bounds.exec(slot)?.groups
  if (range !== undefined) return figure(Number(range['low']), Number(range['high']), scope.random)
  const value = scope.values[slot]
  if (value !== undefined) return typeof value === 'string' ? value : value()
  const words = scope.words[slot]
  if (words === undefined) throw new Error(`Expected the name of a value or a word, found 「${slot}」`)
  return expand(unsaid(words, scope), scope)
}

const unsaid = (words: readonly string[], { random, said }: Scope): string => {
  let word = random.zipf(words)
  for (let tries = 0; tries < 6 && said.has(word); tries += 1) word = random.zipf(words)
  said.add(word)
  return word
}

/** Splits at the bars outside of inner brackets. */
const split = (slot: string): string[] => {
  const parts = ['']
  let depth = 0
  for (const character of slot) {
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    if (character === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

const figure = (low: number, high: number, random: Random): string => {
  const fraction = random.next()
  const value = low + (high - low) * fraction * fraction
  if (high < 15 && !Number.isInteger(low * 2)) return value.toFixed(random.chance(0.5) ? 1 : 2)
  const step = value < 20 || random.chance(0.25) ? 1 : value < 200 ? 5 : value < 2000 ? 50 : value < 20_000 ? 100 : 1000
  const whole = Math.max(Math.ceil(low), Math.round(value / step) * step)
  if (whole >= 10_000 && random.chance(0.6)) return `${Math.round(whole / 1000) / 10}万`
  return whole >= 1000 && random.chance(0.08) ? String(whole).replace(/(?<=\d)(?=\d{3}$)/, ',') : String(whole)
}
