import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { described } from '../../src/data/table.ts'
import { names } from '../../src/data/names.ts'
import { markdown } from '../../src/data/markdown.ts'
import { convert } from '../../src/convert/index.ts'
import { blank } from '../../src/model/fold.ts'
import type { Plan } from '../../src/model/plan.ts'
import { noVocabularies } from '../../src/model/vocabulary.ts'
import { fixtures, plans } from '../plans.ts'
import { seed } from '../seed.ts'

const edition = { corpus: '', generator: '', root: '', names: names(noVocabularies) }

const written = (plan: Plan): string => markdown(described(plan, edition), '非官方文本。')

/** What a Markdown parser reads behind the rule: the words, and the anchors with the words that follow each. */
const read = (text: string): { words: string; anchors: Map<string, number>; tree: Root } => {
  const tree = unified().use(remarkParse).parse(text)
  const anchors = new Map<string, number>()
  let words = ''
  const visit = (node: Nodes): void => {
    if (node.type === 'text') words += bare(node.value)
    else if (node.type === 'html') {
      const [, id = ''] = /^<a id="([\w-]+)">$/u.exec(node.value) ?? []
      if (id !== '') anchors.set(id, words.length)
      else expect(node.value).toBe('</a>')
    } else if ('children' in node) {
      expect(['root', 'heading', 'paragraph', 'blockquote', 'strong']).toContain(node.type)
      for (const child of node.children) visit(child)
    } else expect(node.type).toBe('text')
  }
  const rule = tree.children.findIndex(({ type }) => type === 'thematicBreak')
  visit({ type: 'root', children: tree.children.slice(rule + 1) })
  return { words, anchors, tree }
}

/** Without what CLAUSES.md counts as white space, which belongs to no clause. */
const bare = (text: string): string => text.replaceAll(new RegExp(blank.source, 'gu'), '')

const holds = (plan: Plan): void => {
  const { words, anchors } = read(written(plan))
  expect(words).toBe(bare(plan.text))
  const expected = plan.clauses.flatMap((clause) => [
    ...[clause.id, ...clause.aliases].map((id): [string, number] => [
      id,
      bare(plan.text.slice(0, clause.start)).length,
    ]),
    ...clause.anchors.map(({ id, start }): [string, number] => [id, bare(plan.text.slice(0, start)).length]),
  ])
  expect(anchors).toEqual(new Map(expected))
}

test.each([...plans, ...fixtures].map(({ name, converted }) => [name, converted.plan] as const))(
  'the words of %s come back, and every id is where its clause begins',
  (_, plan) => holds(plan),
)

test('random text comes back', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ...'一二三、（）1.2.-*_`#>~|[](){}<>&;:"\'\\!$^=+ \t\n\u3000科技创新。，', '&amp;', '**', '<a id="x">', '\n\n', '\n一、', '\n（一）',
      '\n1.', '\n---\n', '\n```\n', 'https://example.org/_a_', '[^1]: ', '![a](b)', '\u200b', '\u00a0',
    ), // prettier-ignore
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
      fc.pre(bare(text) !== '' && !text.includes('\0'))
      const source = `一、总则\n${text}\n二、任务。${text}`
      const bytes = new TextEncoder().encode(source)
      holds(convert({ id: 'random', file: 'source.txt', bytes, curated: {}, ledger: undefined }, noVocabularies).plan)
    }),
    { seed, numRuns: 1000 },
  )
})

test('it reads as a document: title, citation and notice, headings by their level, run-in headings bold', () => {
  const { converted } = plans.find(({ name }) => name === 'yangjiang-2022')!
  const text = written(converted.plan)
  expect(text).toMatch(/^# .*\n\n.+\n\n非官方文本。\n\n---\n\n/u)
  expect(text).toContain('\n## <a id="c2"></a>二、抓好“以升促建”工作,力争创建国家级、省级高新区\n')
  expect(text).toContain('\n<a id="i7"></a><a id="c2-i7"></a>7.**多措并举推动高企发展**。做好服务引导')
})
