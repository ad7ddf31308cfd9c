/** Addresses that a style asks for. */
export const cssAddresses = (css: string): string[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(pattern)].map(({ groups }) => groups?.['address'] ?? '')

// url(a.woff2)  url("a.svg")  @import 'a.css';
const pattern = /(?:url\(\s*|@import\s+)(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^\s"')]+))/g
