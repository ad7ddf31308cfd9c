import type { Settings } from './settings.ts'

/** A file of the library's data. */
export interface Distribution {
  /** Absolute. */
  address: string
  mediaType: string
}

/**
 * The library's data as a `Dataset` of schema.org.
 *
 * @param page Absolute address of the page about it. @param changed `YYYY-MM-DD`: the last date of the ledgers.
 */
export const dataset = (
  { name, publisher, licence }: Settings,
  description: string,
  page: string,
  changed: string | undefined,
  files: readonly Distribution[],
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name,
  description,
  url: page,
  inLanguage: 'zh-CN',
  publisher: publisher && { '@type': 'Organization', name: publisher },
  license: licence?.url,
  dateModified: changed,
  distribution: files.map(({ address, mediaType }) => ({
    '@type': 'DataDownload',
    contentUrl: address,
    encodingFormat: mediaType,
  })),
})
