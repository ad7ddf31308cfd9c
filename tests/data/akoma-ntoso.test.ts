import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { convert } from '../../src/convert/index.ts'
import { release } from '../../src/convert/release.ts'
import { akomaNtoso } from '../../src/data/akoma-ntoso.ts'
import { elements } from '../../src/data/akoma-ntoso/elements.ts'
import { names } from '../../src/data/names.ts'
import { described } from '../../src/data/table.ts'
import { blank } from '../../src/model/fold.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { Meta, Plan } from '../../src/model/plan.ts'
import { noVocabularies } from '../../src/model/vocabulary.ts'
import { before, histories } from '../histories.ts'
import { fixtures, plans, samples, vocabularies } from '../plans.ts'
import { root } from '../project.ts'
import { seed } from '../seed.ts'

const edition = { corpus: '', generator: '', root: 'https://plans.example.org/', names: names(vocabularies) }
const library = { name: '示例文库', notice: '非官方文本。' }

const written = (plan: Plan, released?: string): string => akomaNtoso(described(plan, edition), { library, released })

const converted = (id: string, text: string, ledger?: Ledger): Plan =>
  convert({ id, file: 'source.txt', bytes: new TextEncoder().encode(text), curated: {}, ledger }, noVocabularies).plan

/** Plans whose clauses have ids and aliases from a ledger. */
const released = Object.entries(histories).map(([name, lines]): [string, Plan] => {
  const first = release(converted('history', before.join('\n')), undefined, '2026-01-01')
  return [`history ${name}`, converted('history', lines.join('\n'), first)]
})

const all: [string, Plan][] = [
  ...[...plans, ...samples('tests/library/plans'), ...fixtures].map(({ name, converted: { plan } }): [string, Plan] => [
    name,
    plan,
  ]),
  ...released,
  ['no clauses', converted('no-clauses', '示例市科技工作要点')],
]

/** An element, or words: `name` is empty. */
interface Node {
  name: string
  attributes: Record<string, string>
  text: string
  children: Node[]
}

/** Keeps order and white space; XML is read by a library of its own. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})

type Parsed = Record<string, unknown>

const nodes = (parsed: Parsed[]): Node[] =>
  parsed.map((each) => {
    if ('#text' in each) return { name: '', attributes: {}, text: String(each['#text']), children: [] }
    const name = Object.keys(each).find((key) => key !== ':@')!
    const attributes = (each[':@'] ?? {}) as Record<string, string>
    return { name, attributes, text: '', children: nodes(each[name] as Parsed[]) }
  })

const read = (xml: string) => {
  const [, document] = nodes(parser.parse(xml) as Parsed[])
  const [statement] = document!.children.filter(({ name }) => name === 'statement')
  const parts = statement!.children.filter(({ name }) => name !== '')
  return { meta: parts[0]!, parts: parts.slice(1) }
}

/** Without what CLAUSES.md counts as white space, which belongs to no clause. */
const bare = (text: string): string => text.replaceAll(new RegExp(blank.source, 'gu'), '')

const words = (node: Node, without: (child: Node) => boolean = () => false): string =>
  bare(node.text) + node.children.map((child) => (without(child) ? '' : words(child, without))).join('')

const every = (node: Node): Node[] => [node, ...node.children.flatMap(every)]

/** Each element with the one around it that has an `eId` and is no part of the same clause. */
const placed = (node: Node, around: Node | undefined): { node: Node; around: Node | undefined }[] => [
  { node, around },
  ...node.children.flatMap((child) => placed(child, isClause(node) ? node : around)),
]

const isClause = ({ name, attributes }: Node): boolean => 'GUID' in attributes && name !== 'inline'
const isHierarchical = (node: Node): boolean => isClause(node) || node.name === 'hcontainer'

const holds = (plan: Plan): void => {
  const { meta, parts } = read(written(plan))
  expect(parts.map((part) => words(part)).join('')).toBe(bare(plan.text))

  const placedNodes = parts.flatMap((part) => placed(part, undefined))
  const found = new Map(placedNodes.map((each) => [each.node.attributes['GUID'] ?? '', each]))
  const eIds = new Map(placedNodes.map(({ node }) => [`#${node.attributes['eId']}`, node.attributes['GUID']]))
  for (const { id, parent, unit, start, end, marker, anchors } of plan.clauses) {
    const { node, around } = found.get(id)!
    expect(around?.attributes['GUID'] ?? null).toBe(parent)
    expect(node).toMatchObject({ name: elements[unit], attributes: { class: unit } })
    expect(words(node, isHierarchical)).toBe(bare(plan.text.slice(start, end)))
    const prefix = around === undefined ? '' : `${around.attributes['eId']}__`
    expect(node.attributes['eId']).toMatch(new RegExp(String.raw`^${prefix}[a-z]+_\d+(_\d+)?$`, 'u'))
    const [number] = node.children.filter(({ name }) => name === 'num')
    expect(number && words(number)).toBe(marker === null ? undefined : bare(plan.text.slice(marker.start, marker.end)))
    for (const anchor of anchors) {
      expect(found.get(anchor.id)).toMatchObject({ node: { name: 'inline' }, around: node })
      expect(words(found.get(anchor.id)!.node)).toBe(bare(plan.text.slice(anchor.start, anchor.end)))
    }
  }
  const others = plan.clauses.flatMap(({ id, aliases, anchors }) => [
    ...[id, ...aliases].map((each) => [id, each]),
    ...anchors.map((anchor) => [anchor.id, anchor.id]),
  ])
  const references = every(meta).filter(({ name }) => name === 'alternativeReference')
  expect(references.map(({ attributes }) => [eIds.get(attributes['for']!), attributes['showAs']])).toEqual(others)
  expect(references.map(({ attributes }) => attributes['href'])).toEqual(
    others.map(([, id]) => `https://plans.example.org/plans/${plan.id}/#${id}`),
  )
}

test.each(all)('%s: its words come back, every clause in its element, every id with its element', (_, plan) =>
  holds(plan),
)

test('random text comes back', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ...'一二三、（）1.2.-•<>&;:"\'!]= \t\n\u3000科技创新。，', '&amp;', '<p>', ']]>', '\n\n', '\n一、', '\n（一）', '\n1.', '\n附件\n',
      '\n—3—\n', '一是', '二是', '\n2022年3月1日\n', '\u200b', '\u00a0', '\u0085', '\f',
    ), // prettier-ignore
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
      // Control characters and the like are what XML cannot hold.
      // oxlint-disable-next-line no-control-regex
      fc.pre(!/[\0-\x08\x0e-\x1f\ufffe\uffff]/u.test(text))
      holds(converted('random', `一、总则\n${text}\n二、任务。${text}`))
    }),
    { seed, numRuns: 1000 },
  )
})

describe('the schema', () => {
  const schema = readFileSync(join(root, 'tests/data/akoma-ntoso.xsd'), 'utf8')
  const errors = async (files: { fileName: string; contents: string }[]) =>
    (await validateXML({ xml: files, schema, maxMemoryPages: 4096 })).errors.map(({ rawMessage }) => rawMessage)

  test('holds for every plan, and every reference inside a file leads to an element', async () => {
    const files = all.map(([name, plan]) => ({
      fileName: `${name.replaceAll(' ', '-')}.xml`,
      contents: written(plan, '2026-01-01'),
    }))
    expect(await errors(files)).toEqual([])
    for (const { contents } of files) {
      const { meta, parts } = read(contents)
      const found = [meta, ...parts].flatMap(every)
      const eIds = new Set(found.map(({ attributes }) => `#${attributes['eId']}`))
      const led = found.flatMap(({ attributes: { source = '', href = '', refersTo = '', for: element = '' } }) =>
        [source, href, element, ...refersTo.split(' ')].filter((each) => each.startsWith('#')),
      )
      expect(led.filter((each) => !eIds.has(each))).toEqual([])
    }
  })

  const [, plan] = all[0]!
  test.each([
    ['an element out of place', '<mainBody>', '<mainBody>\n<p>x</p>'],
    ['a missing element', '<FRBRcountry value="cn" refersTo="#place"/>', ''],
    ['a missing attribute', ' language="zho"', ''],
    ['a date that is none', / date="[^"]+"/u, ' date="2022"'],
    ['an id twice', 'eId="chp_2"', 'eId="chp_1"'],
    ['an id of another form', 'eId="chp_2"', 'eId="c2"'],
  ])('does not hold for %s', async (_, from, to) => {
    const contents = written(plan)
    const broken = contents.replace(from, to)
    expect(broken).not.toBe(contents)
    expect(await errors([{ fileName: 'broken.xml', contents: broken }])).not.toEqual([])
  })
})

describe('the metadata', () => {
  const [, bareFacts] = all.find(([, plan]) => plan.meta.issuers === undefined && plan.meta.issued === undefined)!
  const fact = <Value>(value: Value) => ({ value, basis: 'curated' as const, note: '' })

  test('says what is known', () => {
    const meta: Meta = {
      title: { ...fact('示例市<科技>工作要点'), basis: 'stated' },
      subtype: fact('工作要点'),
      number: fact('示科〔2022〕1号'),
      issuers: fact(['示例市科技局', '示例市财政局']),
      issued: fact('2022-03-01'),
      published: fact('2022-03-04'),
      region: fact({ code: '441700', province: '广东省', city: '阳江市', district: null }),
    }
    const xml = written({ ...bareFacts, id: 'example', meta }, '2026-01-01')
    for (const part of [
      '<FRBRuri value="/akn/cn/statement/2022-03-01/example"/>\n<FRBRalias value="示例市&lt;科技&gt;工作要点" name="title"/>',
      '<FRBRdate date="2022-03-01" name="issued"/>\n<FRBRdate date="2022-03-04" name="published"/>',
      '<FRBRauthor href="#issuer_1"/>\n<FRBRauthor href="#issuer_2"/>',
      '<FRBRsubtype value="工作要点"/>\n<FRBRnumber value="示科〔2022〕1号"/>\n<FRBRname value="example"/>',
      '<FRBRuri value="/akn/cn/statement/2022-03-01/example/zho@2022-03-01"/>',
      '<FRBRdate date="2026-01-01" name="released"/>',
      'eId="issuer_2" href="/akn/ontology/organization/cn.%E7%A4%BA%E4%BE%8B%E5%B8%82%E8%B4%A2%E6%94%BF%E5%B1%80" showAs="示例市财政局"',
      'eId="place" href="/akn/ontology/location/gb2260.441700" showAs="广东省 阳江市"',
      '<p>非官方文本。</p>',
    ])
      expect(xml).toContain(part)
  })

  test('says that a date and an issuer are unknown where the schema asks for them, and nothing else', () => {
    const { meta } = read(written({ ...bareFacts, meta: {} }))
    const found = every(meta)
    const of = (name: string) => found.filter((node) => node.name === name).map(({ attributes }) => attributes)
    expect(of('FRBRdate')).toEqual(Array.from({ length: 3 }, () => ({ date: '0001-01-01', name: 'unknown' })))
    expect(of('FRBRauthor')).toEqual([{ href: '#unknown' }, { href: '#unknown' }, { href: '#library' }])
    expect(of('FRBRalias').map(({ name }) => name)).toEqual(['page'])
    for (const name of ['FRBRsubtype', 'FRBRnumber', 'TLCLocation']) expect(of(name)).toEqual([])
    expect(of('FRBRcountry')).toEqual([{ value: 'cn' }])
  })

  test('brackets a title that the text does not print', () => {
    const title = { value: '示例市科技工作要点', basis: 'curated' as const, note: '' }
    expect(written({ ...bareFacts, meta: { title } })).toContain(
      '<FRBRalias value="[示例市科技工作要点]" name="title"/>',
    )
  })
})

test('it reads as a document: front matter, a clause with a run-in heading, lines of the source', () => {
  const notice = all.find(([name]) => name === 'notice-front-matter')![1]
  expect(written(notice)).toMatch(/<preface>\n<block name="title"><docTitle>/u)
  const yangjiang = written(all.find(([name]) => name === 'yangjiang-2022')![1])
  expect(yangjiang).toContain(
    '<num>7.</num>\n<heading eId="chp_2__para_7__heading">多措并举推动高企发展。</heading>\n<content eId="chp_2__para_7__content">\n<p>做好服务引导',
  )
  const wrapped = all.find(([name]) => name === 'hard-wrapped-lines')![1]
  expect(written(wrapped)).toMatch(/<p>[^\n]+<eol\/>[^\n]+<\/p>/u)
})
