import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './project.ts'

/** What the site checks say of a site with these files under `/sub/`, and without plans. */
const complaints = (files: Record<string, string>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check-site.ts')], {
    env: { ...process.env, SITE_OUT: folder, SITE_BASE: '/sub/', CONTENT_DIR: join(folder, 'no-content') },
    encoding: 'utf8',
  })
  const lines = stderr.split('\n').filter((line) => line !== '')
  expect(status).toBe(lines.length === 0 ? 0 : 1)
  return lines
}

test('a site whose links, files and ids are all there is well', () => {
  const page = `<link rel="stylesheet" href="/sub/a.css"><link rel="canonical" href="https://example.org/"><a href="/sub/b/#x:~:text=y">b</a>
    <a href="https://example.org/">elsewhere</a><a href="#here" id="here">here</a><img src="data:,">`
  expect(complaints({ 'index.html': page, 'b/index.html': '<p id="x">', 'a.css': '' })).toEqual([])
})

test('what is lost, doubled or fetched from elsewhere is named', () => {
  const faults = {
    '<a href="/sub/lost/">': 'Missing file for 「/sub/lost/」',
    '<meta property="og:image" content="/sub/lost/card.png">': 'Missing file for 「/sub/lost/card.png」',
    '<a href="/">': 'Missing file for 「/」',
    '<a href="#lost">': 'Missing id for link 「#lost」',
    '<template><img src="lost.png"></template>': 'Missing file for 「lost.png」',
    '<p id="a"><p id="a">': 'Expected one element with id 「a」, found more',
    '<link rel="preconnect" href="https://example.org/">':
      'Unexpected request to another site 「https://example.org/」',
    '<p style="background: url(//example.org/a.png)">': 'Unexpected request to another site 「//example.org/a.png」',
    '<style>@import "https://example.org/a.css";</style>':
      'Unexpected request to another site 「https://example.org/a.css」',
    '<a href="javascript:alert(1)">': 'Unexpected kind of link 「javascript:alert(1)」',
  }
  const pages = Object.entries(faults).map(([page, fault], index) => ({ file: `${index}.html`, page, fault }))
  const files = Object.fromEntries(pages.map(({ file, page }) => [file, page]))
  expect(complaints(files).toSorted()).toEqual(pages.map(({ file, fault }) => `${file}: ${fault}`))
})

test('the image that stands for a page is looked for at the site’s own address', () => {
  const page = '<meta property="og:image" content="https://plans.example.org/sub/card.png">'
  const built = { 'index.html': page, 'no-content/site.yaml': 'address: https://plans.example.org/sub/' }
  expect(complaints({ ...built, 'card.png': '' })).toEqual([])
  expect(complaints(built)).toEqual(['index.html: Missing file for 「https://plans.example.org/sub/card.png」'])
})

test('script counts with what it imports at once, not with what it may load later', () => {
  // Letters that gzip cannot shorten much.
  const noise = Array.from({ length: 9000 }, (_, index) => ((index * 7919) % 65521).toString(36)).join('')
  const page = '<script type="module" src="/sub/a.js"></script>'
  const built = { 'index.html': page, 'search/index.html': page, 'b.js': `export const b="${noise}"` }
  expect(complaints({ ...built, 'a.js': 'const c=()=>import("./b.js")' })).toEqual([])
  expect(complaints({ ...built, 'a.js': 'import{b as c}from"./b.js";c()' })).toEqual([
    expect.stringMatching(/^index\.html: Expected script of a page ≤ 8192 bytes, found \d+$/),
  ])
})
