import { parseArgs } from 'node:util'
import { Unreadable } from '../../src/model/unreadable.ts'
import type { Options } from './search.ts'

/** What `--search` asks for; `undefined` without it. @throws when an option is not as expected. */
export const benchRequest = (words: string[]): Options | undefined => {
  const { values } = parseArgs({
    args: words,
    options: {
      search: { type: 'boolean', default: false },
      plans: { type: 'string', default: '5,100,1000' },
      accept: { type: 'boolean', default: false },
    },
  })
  if (!values.search) return undefined
  if (!/^\d{1,5}(,\d{1,5})*$/.test(values.plans))
    throw new Unreadable(`Expected --plans as sizes such as 5,100,1000, found 「${values.plans}」`)
  return { plans: values.plans.split(',').map(Number), accept: values.accept }
}
