import { fitsAddress } from '../address.ts'

/** The page that checks a quotation; without it where an address cannot hold it. */
export const quoteHref = (base: string, typed: string): string =>
  `${base}quote/${typed !== '' && inAddress(typed) ? `?${new URLSearchParams({ q: typed }).toString()}` : ''}`

/** Whether an address can hold the quotation. */
export const inAddress = (typed: string): boolean => fitsAddress({ typed, raw: false })
