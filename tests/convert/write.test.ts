import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { convert } from '../../src/convert/index.ts'
import { writeFiles } from '../../src/convert/write/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

test('files are written together, and left alone when nothing changed', () => {
  const files = { [join(folder, 'a')]: '甲', [join(folder, 'b')]: '乙' }
  expect(writeFiles(files)).toEqual(Object.keys(files))
  expect(writeFiles(files)).toEqual([])
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('乙')
})

test('when one file cannot be written, none is changed and nothing is left behind', () => {
  writeFileSync(join(folder, 'a'), 'before')
  expect(() => writeFiles({ [join(folder, 'a')]: 'after', [join(folder, 'missing', 'b')]: 'x' })).toThrow(/ENOENT/)
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['a'])
})

test('plan.mdx joins what a typesetter broke: nothing between Han characters, a space between words', () => {
  const lines = [
    '一、总体要求',
    '深入实施创新驱动发展战略，加快建设创新型城市，推动科技创新和产业创新深度融合，以',
    '高水平科技自立自强支撑高质量发展，围绕人工智能、量子信息等领域前瞻布局，用好open',
    'source社区资源，打造具有全国影响力的科技创新策源地，为现代化建设提供有力科技支撑。',
    '二、保障措施',
    '加强组织领导，健全推进机制，强化督促检查，确保各项任务落到实处、取得实效，形成全市',
    '上下合力推进科技创新的良好局面。',
  ]
  const { mdx } = convert({
    id: 'example',
    file: 'source.txt',
    bytes: new TextEncoder().encode(lines.join('\n')),
    curated: {},
    ledger: undefined,
  })
  expect(mdx).toContain('深度融合，以高水平')
  expect(mdx).toContain('用好open source社区')
  expect(mdx).toContain('<Heading><Marker to="c2">二、</Marker>保障措施</Heading>')
})
