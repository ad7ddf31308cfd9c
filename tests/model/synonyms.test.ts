import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import { root } from '../project.ts'

const folder = mkdtempSync(join(tmpdir(), 'synonyms-'))

afterAll(() => rmSync(folder, { recursive: true }))

const read = (...groups: string[]) => {
  writeFileSync(join(folder, 'synonyms.yaml'), `groups:\n${groups.map((group) => `  - ${group}\n`).join('')}`)
  return readVocabularies(folder).synonyms.groups
}

test('the library has a vocabulary of synonyms', () => {
  expect(readVocabularies(join(root, 'content')).synonyms.groups.length).toBeGreaterThan(60)
})

test('a library need have none', () => expect(readVocabularies(join(folder, 'none')).synonyms.groups).toEqual([]))

test('a group has wordings, and words that say something else', () => {
  expect(read('{ wordings: [高新技术企业, 高企], not: [高企业] }', '{ wordings: [R&D, 研发] }')).toEqual([
    { wordings: ['高新技术企业', '高企'], not: ['高企业'] },
    { wordings: ['R&D', '研发'], not: [] },
  ])
})

describe('what cannot be is refused, with what was expected, what was found and what to do', () => {
  const path = String.raw`^Unexpected content of .*synonyms\.yaml: groups\.`
  test.each([
    [
      'a wording in two groups, widths and case aside',
      ['{ wordings: [R&D, 研发] }', '{ wordings: [研制, ｒ&ｄ] }'],
      '1.wordings: Expected each wording once, found 「ｒ&ｄ」 again, after the group of 「R&D」; put both together or remove one$',
    ],
    [
      'a wording twice in a group',
      ['{ wordings: [高企, 高 企] }'],
      '0.wordings: Expected each wording once, found 「高 企」 again, after the group of 「高企」; put both together or remove one$',
    ],
    ['a wording alone', ['{ wordings: [高企] }'], '0.wordings: '],
    ['no words', ['{ wordings: [高企, " "] }'], '0.wordings.1: Expected a wording, found nothing to search for$'],
    [
      'a word that holds no wording',
      ['{ wordings: [高新技术企业, 高企], not: [企业] }'],
      '0.not: Expected a longer word that holds one of 「高新技术企业」「高企」, found 「企业」; correct or remove it$',
    ],
    [
      'a wording that does not say what it says',
      ['{ wordings: [高新技术企业, 高企], not: [高企] }'],
      '0.not: Expected a longer word that holds one of 「高新技术企业」「高企」, found 「高企」; correct or remove it$',
    ],
    ['another key', ['{ words: [高企, 高新技术企业] }'], '0'],
  ])('%s', (_, groups, message) => {
    expect(() => read(...groups)).toThrow(new RegExp(path + message))
  })
})
