import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type * as z from 'zod'
import { Unreadable } from './unreadable.ts'

/** What a YAML file holds. @throws {Unreadable} when it is none. */
export const yaml = (path: string): unknown => parsed(path, 'YAML', (content) => parse(content) as unknown)

/** What a JSON file holds. @throws {Unreadable} when it is none. */
export const jsonFile = (path: string): unknown => parsed(path, 'JSON', (content) => JSON.parse(content) as unknown)

/** A value of a file, checked. @throws {Unreadable} with every problem in one line. */
export const checked = <Schema extends z.ZodType>(path: string, schema: Schema, value: unknown): z.infer<Schema> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path: keys, message }) => `${keys.join('.') || 'the file'}: ${message}`)
  throw new Unreadable(`Unexpected content of ${path}: ${problems.join('; ')}`)
}

const parsed = (path: string, format: string, parser: (content: string) => unknown): unknown => {
  try {
    return parser(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Unreadable(`Cannot read ${path} as ${format}: ${(error as Error).message.split('\n')[0]}`)
  }
}
