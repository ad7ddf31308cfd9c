import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { code } from './code.ts'
import { projectFiles, root } from './project.ts'

/** For each layer of DESIGN.md the layers it may import besides itself. */
const layers: Record<string, string[]> = {
  'src/model': [],
  'src/convert': ['src/model'],
  'src/site': ['src/model'],
  'src/search': ['src/model'],
  'src/cards': ['src/model', 'src/site'],
  'src/data': ['src/model', 'src/site'],
  'src/components': [
    'src/model', 'src/convert', 'src/site', 'src/search', 'src/cards', 'src/data', 'src/layouts', 'src/styles',
  ], // prettier-ignore
  'src/layouts': ['src/model', 'src/convert', 'src/site', 'src/search', 'src/components', 'src/styles'],
  'src/pages': [
    'src/model', 'src/convert', 'src/site', 'src/search', 'src/data', 'src/components', 'src/layouts', 'src/styles',
  ], // prettier-ignore
  'src/styles': [],
  scripts: ['src/model', 'src/convert', 'src/site', 'src/search', 'src/cards', 'src/data', 'src/layouts', 'src/styles'],
}

interface Import {
  from: string
  /** A path from the root, or the name of a package. */
  to: string
}

const imports: Import[] = projectFiles()
  .filter((path) => /^(src|scripts)\/.*\.(ts|mjs|astro)$/.test(path))
  .flatMap((from) =>
    code(from, readFileSync(root + from, 'utf8')).imports.map((address) => ({
      from,
      to: address.startsWith('.') ? posix.join(posix.dirname(from), address) : address,
    })),
  )

const layerOf = (path: string): string => Object.keys(layers).find((layer) => path.startsWith(`${layer}/`)) ?? path

const sentence = ({ from, to }: Import): string => `${from} imports ${to}`

test('every file of src and scripts belongs to a layer', () => {
  const outside = projectFiles('src').filter((path) => !(layerOf(path) in layers))
  expect(outside.filter((path) => !/^src\/(env\.d|content\.config)\.ts$|\.md$/.test(path))).toEqual([])
  expect(imports.length).toBeGreaterThan(20)
})

test('a layer imports only itself and those below it', () => {
  const wrong = imports.filter(({ from, to }) => {
    const layer = layerOf(from)
    const target = layerOf(to)
    return /^(src|scripts|tests)\//.test(to) && target !== layer && layers[layer]?.includes(target) === false
  })
  expect(wrong.map(sentence)).toEqual([])
})

test('stages of the converter never import each other; only its index does', () => {
  // src/convert/read/decode.ts and src/convert/clean.ts are of the stages read and clean.
  const stageOf = (path: string): string | undefined =>
    /^src\/convert\/(?<stage>read|clean|outline|identify|annotate|resolve|write)(\/|\.ts$)/.exec(path)?.groups?.[
      'stage'
    ]
  const wrong = imports.filter(({ from, to }) => {
    const [stage, other] = [stageOf(from), stageOf(to)]
    return stage !== undefined && other !== undefined && stage !== other
  })
  expect(wrong.map(sentence)).toEqual([])
})

test('the converter does not know Astro', () => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith('src/convert/') && /^(astro|@astrojs\/|astro:)/.test(to),
  )
  expect(wrong.map(sentence)).toEqual([])
})
