import type { FileFormat } from './formats.ts'

/** How a file of each format is named and served. */
export const citationFiles: Record<FileFormat, { extension: string; mediaType: string }> = {
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems' },
  csl: { extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
}
