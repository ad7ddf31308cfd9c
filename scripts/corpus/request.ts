import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Unreadable } from '../../src/model/unreadable.ts'

/** How many synthetic plans are wanted, where, and from which seed. */
export interface Request {
  count: number
  into: string
  seed: number
}

/**
 * The words of the command, checked.
 *
 * @param libraries - Folders that synthetic plans must stay out of.
 * @throws {Unreadable} or an error of `parseArgs` that says what was expected.
 */
export const request = (words: string[], libraries: string[]): Request => {
  const options = { seed: { type: 'string', default: '1' } } as const
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options })
  const [count = '', into, ...others] = positionals
  if (!/^[1-9]\d{0,5}$/.test(count))
    throw new Unreadable(`Expected N, how many plans, from 1 to 999999, found 「${count}」`)
  if (into === undefined || into === '' || others.length > 0)
    throw new Unreadable(`Expected one DIR to write to, found 「${positionals.slice(1).join(' ')}」`)
  if (!/^\d{1,9}$/.test(values.seed))
    throw new Unreadable(`Expected --seed as a number of up to nine digits, found 「${values.seed}」`)
  const library = libraries.find((folder) => existsSync(folder) && within(real(into), real(folder)))
  if (library !== undefined)
    throw new Unreadable(
      `Expected DIR outside ${library}, found 「${into}」; synthetic plans stay out of the library, name another folder`,
    )
  if (existsSync(into) && !statSync(into).isDirectory())
    throw new Unreadable(`Expected a new or empty DIR, found a file 「${into}」; name another`)
  const found = existsSync(into) ? readdirSync(into).length : 0
  if (found > 0)
    throw new Unreadable(`Expected a new or empty DIR, found ${found} entries in 「${into}」; name another or empty it`)
  return { count: Number(count), into, seed: Number(values.seed) }
}

const within = (path: string, folder: string): boolean => !/^\.\.(?:[/\\]|$)/.test(relative(folder, path))

/** Where a path leads, links followed as far as it exists. */
const real = (path: string): string => {
  const whole = resolve(path)
  return existsSync(whole) ? realpathSync(whole) : join(real(dirname(whole)), basename(whole))
}
