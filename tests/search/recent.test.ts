import { expect, test } from 'vitest'
import { recent } from '../../src/search/recent.ts'

const counting = (most: number) => {
  const loads: string[] = []
  const load = async (name: string): Promise<string> => {
    loads.push(name)
    if (name === 'bad') throw new Error('offline')
    return name
  }
  const { get: ask, has } = recent(load, ({ length }) => length, most)
  return { ask, has, loads }
}

test('what was asked for lately is not loaded again; what is oldest goes first', async () => {
  const { ask, has, loads } = counting(6)
  for (const name of ['aa', 'bb', 'cc', 'aa', 'dd', 'aa', 'cc', 'bb']) expect(await ask(name)).toBe(name)
  expect(loads).toEqual(['aa', 'bb', 'cc', 'dd', 'bb'])
  expect(['aa', 'bb', 'cc', 'dd'].filter(has)).toEqual(['aa', 'bb', 'cc'])
})

test('asked for twice at once it is loaded once, and what is too large is kept alone', async () => {
  const { ask, loads } = counting(3)
  await Promise.all([ask('long name'), ask('long name')])
  await ask('long name')
  expect(loads).toEqual(['long name'])
  await ask('a')
  await ask('long name')
  expect(loads).toEqual(['long name', 'a', 'long name'])
})

test('what failed is loaded again', async () => {
  const { ask, loads } = counting(3)
  for (const _ of [1, 2]) await expect(ask('bad')).rejects.toThrow('offline')
  expect(loads).toEqual(['bad', 'bad'])
})
