import type { Quotation } from './quotation.ts'

/**
 * The quotation with its single quotation marks as double ones: who quotes within quotation marks writes ‘以升促建’ where
 * the source has “以升促建”. The match fold tells the two apart, so what stands only like this must be said to.
 *
 * @returns Nothing when it has none.
 */
export const withDoubleMarks = ({ typed, folded }: Quotation): Quotation | undefined => {
  const text = folded.text.replace(single, '”')
  return text === folded.text ? undefined : { typed, folded: { ...folded, text }, marks: 'doubled' }
}

// ‘以升促建’  '以升促建'  each of one unit, as ” is in the folded text, so that the offsets stay.
const single = /[‘’‚‛']/gu
