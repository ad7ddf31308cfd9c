import { chromium } from 'playwright-core'
const [,, port, ...rest] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' })
for (const spec of rest) {
  const [path, name, width = '1440', scheme = 'light', full = ''] = spec.split('@')
  const page = await b.newPage({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme })
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(name, m.text()))
  page.on('pageerror', (e) => console.log(name, String(e)))
  await page.goto(`http://localhost:${port}/${path}`)
  await page.waitForTimeout(1800)
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === 'full' })
  await page.close()
}
await b.close()
