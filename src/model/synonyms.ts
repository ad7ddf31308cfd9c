import * as z from 'zod'
import { matchKey } from './fold.ts'

const wording = z.string().refine((text) => matchKey(text) !== '', 'Expected a wording, found nothing to search for')

const groupSchema = z.strictObject({
  wordings: z.array(wording).min(2),
  /** Longer words that hold one of the wordings and say something else: 高企业 in 提高企业效益. */
  not: z.array(wording).default([]),
})

/** Wordings that mean the same. */
export type SynonymGroup = z.infer<typeof groupSchema>

/** `content/synonyms.yaml`: wordings that mean the same, each in one group only. */
export const synonymsSchema = z
  .strictObject({ groups: z.array(groupSchema) })
  .superRefine(({ groups }, { addIssue }) => {
    const homes = new Map<string, string>()
    for (const [index, { wordings, not }] of groups.entries()) {
      const keys = wordings.map(matchKey)
      for (const each of wordings) {
        const home = homes.get(matchKey(each))
        const message = `Expected each wording once, found 「${each}」 again, after the group of 「${home}」; put both together or remove one`
        if (home !== undefined) addIssue({ code: 'custom', path: ['groups', index, 'wordings'], message })
        homes.set(matchKey(each), wordings[0]!)
      }
      for (const each of not) {
        const key = matchKey(each)
        const message = `Expected a longer word that holds one of 「${wordings.join('」「')}」, found 「${each}」; correct or remove it`
        if (!keys.some((held) => key.includes(held)) || keys.includes(key))
          addIssue({ code: 'custom', path: ['groups', index, 'not'], message })
      }
    }
  })
