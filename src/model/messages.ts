/** What the converter says on a terminal, by `ruleId`: what was expected, what was found, what to do. */
export const messages = {
  'outline-gap': (values) =>
    `Expected number ${values['expected']} after ${values['after']}, found 「${values['found']}」; look for a lost line before it`,
  'outline-repeat': (values) =>
    `Expected number ${values['expected']}, found 「${values['found']}」 again; the second one's id ends in _2, check whether the source repeats it`,
  'outline-restart': (values) =>
    `Unexpected 「${values['found']}」 after number ${values['after']} of the same series; check whether a heading between them was lost`,
  'outline-closing': (values) =>
    `Unexpected paragraph 「${values['found']}…」 after a closed item: it was given to the chapter or the plan, not to the item`,
  'outline-fragments': (values) =>
    `Expected clauses, found ${values['found']} unnumbered fragments of a few characters among ${values['clauses']} clauses: this outline makes no sense; check that the source has its line breaks where the document has them`,
  'outline-empty': () =>
    `Expected at least one clause, found none: all of the text was taken for title, signature or web frame`,
  'curated-evidence': (values) =>
    `Cannot find 「${values['evidence']}」 in the text, which meta.yaml gives as evidence of ${values['key']}; copy the words exactly as the source prints them`,
} satisfies Record<string, (values: Record<string, string>) => string>

export type RuleId = keyof typeof messages
