import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { code } from './code.ts'
import { projectFiles, root } from './project.ts'

const read = (path: string): string => readFileSync(root + path, 'utf8')

test('the top level is the one of DESIGN.md', () => {
  const allowed =
    'LICENSE README.md astro.config.mjs content package-lock.json package.json public scripts src tests tsconfig.json'
  const names = new Set(projectFiles().map((path) => path.split('/')[0] ?? ''))
  expect([...names].filter((name) => !name.startsWith('.') && !allowed.split(' ').includes(name))).toEqual([])
})

test('no file names a place outside the project', () => {
  // Assembled, so that this file does not name them either.
  const outside = new RegExp(String.raw`(^|[^.])\.\./${'shared'}|(^|[^\w.])/(${'work'}|${'farm'})/`, 'm')
  const texts = projectFiles().filter((path) => /\.(astro|css|json|md|mdx|mjs|ts|txt|ya?ml)$|^\.|^[A-Z]+$/.test(path))
  expect(texts.filter((path) => !/\.(png|jpe?g|webp)$/.test(path) && outside.test(read(path)))).toEqual([])
})

// Pages, components and client scripts take every word a reader sees from src/model/strings.ts.
test('interface strings stand in one place', () => {
  const interfaceFiles = /^src\/(components|data|layouts|pages|search|site)\/.*\.(astro|ts)$/
  const wrong = projectFiles('src')
    .filter((path) => interfaceFiles.test(path))
    .flatMap((path) =>
      code(path, read(path))
        .strings.flatMap((text) => text.match(/.*\p{Script=Han}.*/gu) ?? [])
        .map((line) => `${path}: ${line.trim()}`),
    )
    .filter((line) => !notInterface.some((exception) => line.startsWith(exception)))
  expect(wrong).toEqual([])
})

/** Data in Chinese that no reader sees as a word of the interface; each with its reason. */
const notInterface: string[] = []

test('the lock file names no registry, and every platform’s packages', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>
  }
  const entries = Object.entries(packages)
  expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  // Packages for other platforms are optional dependencies; without an entry here `npm ci` fails on those platforms.
  const missing = entries.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !ancestors(path).some((parent) => `${parent}node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})

/** Folders in which Node looks for what a package imports: `node_modules/a/`, then the root as ''. */
const ancestors = (path: string): string[] =>
  path === '' ? [''] : [`${path}/`, ...ancestors(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))))]
