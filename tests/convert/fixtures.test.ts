import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { expectation } from '../../src/convert/expectation.ts'
import { fixtures, textOf } from '../plans.ts'

const update = env['UPDATE'] === '1' && env['CI'] === undefined

test.each(fixtures)('fixture $name', ({ folder, converted: { plan } }) => {
  const path = join(folder, 'expected.txt')
  const expected = textOf(path).trimEnd().split('\n')
  const found = expectation(plan).split('\n')
  if (update) writeFileSync(path, `${withComments(expected, found).join('\n')}\n`)
  else expect(found).toEqual(expected.filter((line) => !line.startsWith('#')).map((line) => line.trimEnd()))
})

/** New rows under the comments of the old ones: those that open the file, and those before a row that is still there. */
const withComments = (before: readonly string[], now: readonly string[]): string[] => {
  const comments = new Map<string, string[]>()
  let pending: string[] = []
  for (const line of before) {
    if (line.startsWith('#')) pending.push(line)
    else {
      comments.set(comments.size === 0 ? now[0]! : line.trimEnd(), pending)
      pending = []
    }
  }
  return now.flatMap((row) => [...(comments.get(row) ?? []), row])
}
