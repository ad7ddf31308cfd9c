/** Citations: words that a style demands, and the names of the formats. */
export const citeStrings = {
  /** GB/T 7714—2025, 7.1.3 and 7.1.2. */
  anonymous: '佚名',
  andOthers: '等',
  citation: '引文',
  withoutAddress: '（本站网址未定，引文不含网址）',
  formats: { gbt7714: 'GB/T 7714—2025', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
}
