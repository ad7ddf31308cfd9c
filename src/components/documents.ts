import type { MDXInstance } from 'astro'

// `@content` is the library's folder (astro.config.mjs).
const files = import.meta.glob<MDXInstance<Record<string, unknown>>>('@content/plans/*/plan.mdx')

/** Loads the `plan.mdx` of a plan, by plan id: one at a time, for a thousand at once are too many. */
export const documents = new Map(Object.entries(files).map(([path, load]) => [path.split('/').at(-2), load]))
