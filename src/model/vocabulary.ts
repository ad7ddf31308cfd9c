import * as z from 'zod'
import type { synonymsSchema } from './synonyms.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/)

/** `content/indicators.yaml`: what targets measure. */
export const indicatorsSchema = z.strictObject({
  /** Units that convert into each other, by family: how many of the smallest one of each makes. */
  families: z.record(z.string(), z.record(z.string(), z.number().positive())),
  /** Words that narrow what is counted. */
  scopes: z.array(z.strictObject({ id: slug, words: z.array(z.string()).min(1) })),
  /** Verbs whose doing is counted, with the end of the name: 申报 → 申报数. */
  'counted-verbs': z.record(z.string(), z.string()),
  indicators: z.array(
    z.strictObject({
      id: slug,
      label: z.string(),
      alternatives: z.array(z.string()),
      not: z.array(z.string()).default([]),
      family: z.string(),
      direction: z.enum(['up', 'down']),
      comparable: z.array(z.enum(['new', 'total', 'growth', 'delta', 'parameter'])),
    }),
  ),
})

/** `content/agencies.yaml`: local bodies by what they do. */
export const agenciesVocabularySchema = z.strictObject({
  functions: z.array(
    z.strictObject({
      id: slug,
      label: z.string(),
      /** Names without their place and level: 科技局, 科学技术局. */
      bodies: z.array(z.string()).min(1),
    }),
  ),
})

/** `content/themes.yaml`: what clauses are about. */
export const themesVocabularySchema = z.strictObject({
  themes: z.array(
    z.strictObject({
      slug,
      label: z.string(),
      definition: z.string(),
      /** Indicator words with their weights. */
      words: z.record(z.string(), z.number().positive()),
      /** Words that hold an indicator word and say something else. */
      not: z.array(z.string()).default([]),
    }),
  ),
})

/** All vocabularies of a library. */
export interface Vocabularies {
  indicators: z.infer<typeof indicatorsSchema>
  agencies: z.infer<typeof agenciesVocabularySchema>
  themes: z.infer<typeof themesVocabularySchema>
  synonyms: z.infer<typeof synonymsSchema>
}

/** Of a library without vocabularies: indicators keep their printed names, bodies have no function, clauses no theme. */
export const noVocabularies: Vocabularies = {
  indicators: { families: {}, scopes: [], 'counted-verbs': {}, indicators: [] },
  agencies: { functions: [] },
  themes: { themes: [] },
  synonyms: { groups: [] },
}
