import type { Plan } from '../model/plan.ts'
import { placeName } from './facts.ts'
import type { PlanEntry } from './plan-entry.ts'

/**
 * A plan for schema.org: a `CreativeWork`, for `Legislation` is a legal document, and a city's plan of work is none. Only
 * what is known; when it was issued is when it was made, and not when it was published.
 *
 * @param address Of its page; absolute.
 */
export const creativeWork = ({ title, meta }: PlanEntry, { source }: Plan, address: string | undefined): object => ({
  '@context': 'https://schema.org',
  '@type': 'CreativeWork',
  name: title,
  url: address,
  inLanguage: 'zh-CN',
  identifier: meta.number?.value,
  genre: meta.subtype?.value,
  publisher: meta.issuers?.value.map((name) => ({ '@type': 'Organization', name })),
  dateCreated: meta.issued?.value,
  datePublished: meta.published?.value,
  // 2021/2025
  temporalCoverage: meta.years && [...new Set(meta.years.value)].join('/'),
  spatialCoverage: meta.region && { '@type': 'AdministrativeArea', name: placeName(meta.region.value) },
  isBasedOn: source.url ?? undefined,
})
