import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const [out, port, ...list] = process.argv.slice(2)
for (const each of list) {
  const [path, w, h, scheme, name] = each.split('|')
  const p = await b.newPage({ viewport: { width: +w, height: +h }, colorScheme: scheme })
  await p.goto(`http://127.0.0.1:${port}/${path}`); await p.waitForTimeout(700)
  await p.screenshot({ path: `${out}/${name}.png` })
  await p.close()
}
await b.close()
