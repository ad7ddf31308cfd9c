import { describe, expect, test } from 'vitest'
import { cited } from '../../src/site/cite/cited.ts'
import { citationMeta } from '../../src/site/cite/citation-meta.ts'
import { creativeWork } from '../../src/site/creative-work.ts'
import { dataset } from '../../src/site/dataset.ts'
import { planEntry } from '../../src/site/plan-entry.ts'
import { plans } from '../plans.ts'

const plan = (id: string) => plans.find(({ name }) => name === id)!.converted.plan
const address = 'https://plans.example.org/plans/jiangmen-2023/'

describe('what reference managers read in a page', () => {
  test('title, body, date, place and address', () => {
    const { meta } = plan('jiangmen-2023')
    const entry = planEntry(plan('jiangmen-2023'))
    const found = new Map(citationMeta({ ...cited(entry, '文库'), address }, meta.region?.value))
    expect(found.get('citation_title')).toBe(entry.title)
    expect(found.get('citation_author')).toBe('江门市科学技术局')
    expect(found.get('citation_technical_report_institution')).toBe('江门市科学技术局')
    expect(found.get('citation_publication_date')).toBe('2023/11/10')
    expect(found.get('citation_public_url')).toBe(address)
    expect(found.get('DC.creator')).toBe('江门市科学技术局')
    expect(found.get('DC.date')).toBe('2023-11-10')
    expect(found.get('DC.coverage')).toBe('广东省 江门市')
  })

  test('nothing that is not known', () => {
    const found = citationMeta(cited(planEntry(plan('taian-2020')), '文库'), undefined).map(([name]) => name)
    expect(found).toEqual(['citation_title', 'citation_language', 'DC.title', 'DC.type'])
  })
})

test('a plan is a creative work, with what is known of it', () => {
  const of = (id: string) =>
    JSON.parse(JSON.stringify(creativeWork(planEntry(plan(id)), plan(id), undefined))) as Record<string, unknown>
  expect(of('jiangmen-2023')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: planEntry(plan('jiangmen-2023')).title,
    inLanguage: 'zh-CN',
    genre: '实施方案',
    publisher: [{ '@type': 'Organization', name: '江门市科学技术局' }],
    dateCreated: '2023-11-10',
    spatialCoverage: { '@type': 'AdministrativeArea', name: '广东省 江门市' },
  })
  expect(of('yangjiang-2022')['temporalCoverage']).toBe('2022')
  expect(of('yangjiang-2022')).not.toHaveProperty('datePublished')
})

test('the data of the library are a dataset', () => {
  const files = [{ address: `${address}plan.json`, mediaType: 'application/json' }]
  const made = dataset(
    { name: '文库', notice: '…', licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
    '全部数据',
    address,
    '2026-11-21',
    files,
  )
  expect(JSON.parse(JSON.stringify(made))).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    dateModified: '2026-11-21',
    distribution: [{ contentUrl: `${address}plan.json`, encodingFormat: 'application/json' }],
  })
})
