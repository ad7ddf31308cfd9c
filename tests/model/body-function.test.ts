import { expect, test } from 'vitest'
import { bodyFunctions } from '../../src/model/body-function.ts'
import { vocabularies } from '../plans.ts'

const functionOf = bodyFunctions(vocabularies)

test.each([
  ['市科技局', 'science'],
  ['区科工局', 'science'],
  ['科学技术委员会', 'science'],
  ['江门市科学技术局', 'science'],
  ['市发展和改革委员会', 'development-reform'],
  ['市委组织部', 'talent'],
  ['市人力资源社会保障局', 'human-resources'],
  ['国家税务总局示例市税务局', 'taxation'],
  ['市市场监管局（知识产权局）', 'market'],
  ['各县(市、区)政府', 'local-governments'],
  ['示例高新区管委会', 'parks'],
  // Names of firms and schools that hold a function's words.
  ['五邑大学', undefined],
  ['示例科技局域网公司', undefined],
  ['农业科技示范园', undefined],
  ['科技支行', undefined],
])('%s: %s', (name, expected) => {
  expect(functionOf(name)).toBe(expected)
})

test('no body stands in two functions', () => {
  const bodies = vocabularies.agencies.functions.flatMap(({ bodies: names }) => names)
  expect(bodies.filter((name, index) => bodies.indexOf(name) !== index)).toEqual([])
})
