import { expect, test } from 'vitest'
import { fill } from '../../src/data/fill.ts'

test('figures are put in their places, again too; a place for an unknown one is an error', () => {
  const page = '<p>a <span data-figure="bytes:a.csv">—</span></p><span>—</span>'
  const filled = fill(page, new Map([['bytes:a.csv', '1 KB']]))
  expect(filled).toBe('<p>a <span data-figure="bytes:a.csv">1 KB</span></p><span>—</span>')
  expect(fill(filled, new Map([['bytes:a.csv', '2 KB']]))).toContain('>2 KB<')
  expect(() => fill(page, new Map())).toThrow('Unexpected figure 「bytes:a.csv」')
})
