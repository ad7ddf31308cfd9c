/** What the masthead leads to, in its order; each has a page of its name. */
export const sections = [
  'plans', 'cities', 'themes', 'years', 'targets', 'agencies', 'terms', 'references', 'compare', 'about',
] as const // prettier-ignore

/** The part of the site that a page belongs to; the search page has a box of its own, so its masthead has none. */
export type Section = (typeof sections)[number] | 'search'
