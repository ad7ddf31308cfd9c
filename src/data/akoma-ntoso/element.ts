import { xmlText } from '../../site/xml-text.ts'

/** By name; one that is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** An element of XML around content that is XML already: words, or other elements, each then on lines of its own. */
export const element = (name: string, attributes: Attributes, content: string | readonly string[] = ''): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${xmlText(value)}"`,
  )
  const inside = typeof content === 'string' ? content : content.map((child) => `\n${child}`).join('')
  const tag = `${name}${written.join('')}`
  if (inside === '') return `<${tag}/>`
  return `<${tag}>${inside}${typeof content === 'string' ? '' : '\n'}</${name}>`
}
