import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { expect, test } from 'vitest'
import { descriptor } from '../../src/data/descriptor.ts'
import { allTables } from '../../src/data/database/tables.ts'
import { files } from '../../src/data/files.ts'
import { names } from '../../src/data/names.ts'
import { dataStrings as words } from '../../src/model/strings.ts'
import { noVocabularies } from '../../src/model/vocabulary.ts'
import { settings, type Settings } from '../../src/site/settings.ts'
import { root } from '../project.ts'

/** A profile as the standard publishes it; of draft 4, of which it uses only what later drafts kept. */
const profile = (name: string): ValidateFunction => {
  const path = join(root, `tests/fixtures/data-package/${name}.json`)
  const { $schema, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  expect($schema).toBe('http://json-schema.org/draft-04/schema#')
  return new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema)
}

const profiles = {
  package: profile('data-package'),
  tabular: profile('tabular-data-resource'),
  schema: profile('table-schema'),
}

const edition = { corpus: '0123456789abcdef', generator: 'x 1', names: names(noVocabularies) }
const written = new Map(files.map(({ name }, index) => [name, { bytes: index, sha256: 'f'.repeat(64), rows: 1 }]))
const program = { name: 'city-science-plans', version: '0.1.0' }

interface Described {
  licenses?: object[]
  resources: {
    name: string
    path: string
    profile: string
    schema: { fields: { name: string }[]; foreignKeys?: { reference: { resource: string } }[] }
  }[]
}

const described = (site: Settings, address = ''): Described =>
  JSON.parse(JSON.stringify(descriptor(written, { ...edition, root: address }, site, program))) as Described

const base = { name: '文库', notice: '非官方文本。' }
const sites: [string, Settings, object[] | undefined][] = [
  ['this one', settings(), [{ title: 'CC BY 4.0', path: settings().licence?.url }]],
  ['one of which nothing is known', base, undefined],
  [
    'one with a publisher and a licence of its own',
    { ...base, publisher: '某馆', licence: { name: '可自由使用' } },
    undefined,
  ],
  ['one with a licence that has an identifier', { ...base, licence: { name: 'CC-BY-4.0' } }, [{ name: 'CC-BY-4.0' }]],
]

test.each(sites)('the descriptor of %s is as the standard wants it', (_, site, licenses) => {
  const found = described(site, 'https://plans.example.org/')
  const valid = (validate: ValidateFunction, value: unknown): void => {
    validate(value)
    expect(validate.errors ?? []).toEqual([])
  }
  valid(profiles.package, found)
  expect(found.licenses).toEqual(licenses)
  const names = found.resources.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const resource of found.resources) {
    valid(profiles.schema, resource.schema)
    if (resource.path.endsWith('.csv')) valid(profiles.tabular, resource)
    for (const { reference } of resource.schema.foreignKeys ?? []) expect(names).toContain(reference.resource)
  }
  expect(found.resources.filter(({ profile }) => profile === 'tabular-data-resource')).toHaveLength(5)
})

test('the profiles refuse what is wrong', () => {
  expect(profiles.package({ resources: [] })).toBe(false)
  expect(profiles.schema({ fields: [{ name: 'a', type: 'words' }] })).toBe(false)
})

test('every column that has a meaning is in a table, and has it everywhere', () => {
  const fields = allTables.flatMap((table) => table.fields)
  // What names a group of columns is none itself.
  const unused = Object.keys(words.meanings).filter((name) => !fields.some((field) => field.name === name))
  expect(unused).toEqual(['years', 'region'])
  for (const { name, meaning } of fields) {
    expect(meaning).not.toBe('')
    expect(new Set(fields.filter((field) => field.name === name).map((field) => field.meaning)).size).toBe(1)
  }
})
