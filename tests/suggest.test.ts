import { expect, test } from 'vitest'
import { matchKey } from '../src/model/fold.ts'
import { comparable, type SuggestionIndex, type SuggestionShard } from '../src/model/suggestion.ts'
import { onlyPhrase, parseQuery } from '../src/search/query.ts'
import { suggestions } from '../src/search/suggest/suggestions.ts'
import { charactersOf, filled, typedAt } from '../src/search/suggest/typed.ts'
import { library } from '../src/site/library.ts'
import { spell } from '../src/site/spell.ts'
import { files } from '../src/site/suggest/files.ts'
import { named, type Named } from '../src/site/suggest/named.ts'
import { shards } from '../src/site/suggest/shards.ts'
import { vocabularies } from '../src/site/vocabularies.ts'

const all = named(library(), vocabularies())
const made = shards(all)

/** What a box shows of everything when this is typed. */
const offered = (text: string, most = Infinity): string[] => {
  const typed = typedAt(text, text.length, false)!
  const entries = charactersOf(typed).flatMap((character) => made[character] ?? [])
  return suggestions(entries, typed, most).map(({ label, kind }) => `${kind} ${label}`)
}

const name = ({ kind, label }: Named): string => `${kind} ${label}`

test('every suggestion is found by the first characters of its label', () => {
  for (const each of all) {
    const [first, second] = comparable(each.label).text
    expect(offered(first!)).toContain(name(each))
    if (second !== undefined && each.path !== undefined) expect(offered(first! + second)).toContain(name(each))
  }
})

test('cities, themes and plans are found by their pinyin, in full and by its first letters', () => {
  for (const each of all.filter(({ spelt }) => spelt.length > 0)) {
    const syllables = spell(each.label).split(' ')
    const full = syllables.slice(0, 3).join('')
    expect(offered(full)).toContain(name(each))
    expect(offered(full.slice(0, -1))).toContain(name(each))
    expect(offered(syllables.slice(0, 3).join("'"))).toContain(name(each))
    expect(offered(syllables.slice(0, 3).join(' '))).toContain(name(each))
    const initials = syllables
      .map(([letter]) => letter)
      .join('')
      .slice(0, 3)
    expect(offered(initials)).toContain(name(each))
  }
})

test('plans are found by their place and by what follows it; indicators and themes by their other names', () => {
  expect(offered('岳阳市')).toContain('plan 岳阳楼区打好科技创新攻坚仗工作方案')
  expect(offered('打好')).toContain('plan 岳阳楼区打好科技创新攻坚仗工作方案')
  expect(offered('2022年科技工作')).toContain('plan 阳江市2022年科技工作要点')
  expect(offered('科技工作')).toContain('plan 阳江市2022年科技工作要点')
  expect(offered('高企')).toContain('indicator 高新技术企业')
  expect(offered('科普活动')).toContain('theme 科普')
})

test('width, case, spaces and marks in front do not matter', () => {
  expect(offered('“揭榜')).toContain('term 揭榜挂帅')
  expect(offered('ＹＩＢＩＮ')).toContain('city 宜宾市')
})

test('searched for, what fills the box finds exactly that text, alone and after other words', () => {
  for (const { label } of all.filter(({ path }) => path === undefined)) {
    for (const [before, terms] of [
      ['', 1],
      ['高新 ', 2],
    ] as const) {
      const value = `${before}${label.slice(0, 1)}`
      const typed = typedAt(value, value.length, false)
      if (typed === undefined) continue
      const query = parseQuery(filled(typed, label).value, { raw: false })
      expect(query.terms).toHaveLength(terms)
      expect(onlyPhrase(query.terms.at(-1)!)?.folded).toBe(matchKey(label))
    }
  }
  for (const label of ['国家 级', '-5%', '目标:100', '甲|乙', '“科技 创新”', '"5G" 应用', '企业≥30家']) {
    const { terms } = parseQuery(filled(typedAt('国', 1, false)!, label).value, { raw: false })
    expect(terms.map((term) => onlyPhrase(term)?.folded)).toEqual([matchKey(label)])
  }
  expect(filled(typedAt('-国', 2, false)!, '-5%').value).toBe('-"-5%"')
})

test('shards are capped, the best first, and the same every time', () => {
  const many = Array.from({ length: 300 }, (_, index): Named => ({
    kind: index === 299 ? 'term' : 'heading',
    label: `推进${index}`,
    count: index % 7,
    also: [],
    spelt: [],
  }))
  const { 推: shard } = shards(many)
  expect(shard).toHaveLength(200)
  expect(shard!.slice(0, 2).map(({ label }) => label)).toEqual(['推进299', '推进6'])
  expect(shards(many)).toEqual(shards(many))
  expect([...files(made)]).toEqual([...files(shards(named(library(), vocabularies())))])
})

test('files hold every shard once, and the index says where', () => {
  const written = files(made)
  const index = JSON.parse(written.get('index')!) as SuggestionIndex
  expect(Object.keys(index).toSorted()).toEqual([...written.keys()].filter((name) => name !== 'index').toSorted())
  expect(Object.values(index).join('')).toBe(Object.keys(made).join(''))
  for (const [file, characters] of Object.entries(index)) {
    expect(Object.keys(JSON.parse(written.get(file)!) as SuggestionShard).toSorted()).toEqual(
      [...characters].toSorted(),
    )
  }
})

test('a heading that only one plan has is left out of a large library', () => {
  const { plans, ...others } = library()
  const large = Array.from({ length: 101 }, (_, index) => ({ ...plans[0]!, id: `p${index}`, clauses: [] }))
  const listed = named({ ...others, plans: [...plans, ...large] }, vocabularies())
  const counts = listed.flatMap(({ kind, count }) => (kind === 'heading' ? count : []))
  expect(counts.length).toBeGreaterThan(0)
  expect(Math.min(...counts)).toBe(2)
})

test('exact before prefix before another name before pinyin; then kind; then count', () => {
  const entry = (kind: Named['kind'], label: string, count: number, more = {}) => ({ kind, label, count, ...more })
  const entries = [
    entry('heading', '科技金融', 1),
    entry('heading', '科技金融服务', 2),
    entry('heading', '科技金融体系', 9),
    entry('term', '科技金融港', 1),
    entry('theme', '投融资', 50, { path: 'x', also: ['科技金融'] }),
  ]
  const labels = (text: string) => suggestions(entries, typedAt(text, text.length, false)!, 8).map(({ label }) => label)
  expect(labels('科技金融')).toEqual(['科技金融港', '科技金融体系', '科技金融服务', '投融资'])
  expect(labels('科技金')).toEqual(
    ['科技金融港', '科技金融', '科技金融体系', '科技金融服务', '投融资'].toSorted(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    ),
  )
})
const order = ['科技金融港', '科技金融体系', '科技金融服务', '科技金融', '投融资']

test('no kind fills the list while others have something', () => {
  const plans = Array.from({ length: 20 }, (_, index) => ({
    kind: 'plan' as const,
    label: `科技${index}`,
    count: 1,
    path: `${index}`,
  }))
  const found = suggestions([...plans, { kind: 'heading', label: '科技', count: 1 }], typedAt('科', 1, false)!, 8)
  expect(found).toHaveLength(8)
  expect(found.map(({ kind }) => kind)).toContain('heading')
})

test('what was typed is marked in the label, or in another name shown beside it', () => {
  const marked = (text: string) => {
    const typed = typedAt(text, text.length, false)!
    const entries = charactersOf(typed).flatMap((character) => made[character] ?? [])
    return suggestions(entries, typed, Infinity).map(
      ({ label, name, mark }) =>
        `${name === undefined ? '' : `${label} `}${(name ?? label).slice(mark.start, mark.end)}`,
    )
  }
  expect(marked('yib')).toEqual(['宜宾', '宜宾'])
  expect(marked('kejigongzuo')).toEqual([])
  expect(marked('科技工作')).toEqual(['科技工作', '科技工作'])
  expect(marked('高企')).toContain('高新技术企业 高企')
})

test('the term at the caret is completed, and only it', () => {
  const at = (value: string, caret = value.length) => typedAt(value, caret, false)
  expect(at('高新 揭榜')).toMatchObject({ start: 3, end: 5, text: '揭榜' })
  expect(at('高新 揭榜', 2)).toMatchObject({ start: 0, end: 2, text: '高新' })
  expect(at('高新 揭榜', 4)).toBeUndefined()
  expect(at('"5G 应')).toMatchObject({ start: 0, end: 5, text: '5G 应' })
  expect(at('"5G 应用" 科')).toMatchObject({ text: '科' })
  expect(at('"5G 应用"')).toBeUndefined()
  expect(at('高新 ')).toBeUndefined()
  expect(at('主题：科')).toMatchObject({ start: 3, text: '科', field: 'theme' })
  expect(at('高新 城市:"宜')).toMatchObject({ start: 6, text: '宜', field: 'city' })
  expect(at('目标:科')).toMatchObject({ start: 0, text: '目标:科', field: undefined })
  expect(typedAt('高新 揭榜', 5, true)).toMatchObject({ start: 0, end: 5, text: '高新 揭榜' })
  expect(filled(at('高新 揭榜 科技', 5)!, '揭榜挂帅')).toEqual({ value: '高新 揭榜挂帅 科技', caret: 7 })
  expect(filled(at('主题：科')!, '科技 金融')).toEqual({ value: '主题："科技 金融"', caret: 10 })
  expect(filled(typedAt('高 揭', 3, true)!, '揭榜 挂帅')).toEqual({ value: '揭榜 挂帅', caret: 5 })
})
