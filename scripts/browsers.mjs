// Finds, or else installs, what the browser tests need. Plain JavaScript for Node 20, like setup.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'

/** Read by tests/playwright.config.ts: `{chromium: {executablePath}, firefox: {executablePath, channel?}}`. */
const answer = 'node_modules/.cache/browsers.json'

/** Ends the process with one line when a browser can neither be found nor installed. */
export const browsers = async () => {
  const playwright = await import('@playwright/test')
  const found = {
    chromium: findOrInstall('chromium', 'chromium', () => findChromium(playwright.chromium.executablePath())),
    firefox: findOrInstall('firefox', 'firefox-esr', () => findFirefox(playwright.firefox.executablePath())),
  }
  installFonts()
  mkdirSync('node_modules/.cache', { recursive: true })
  writeFileSync(answer, `${JSON.stringify(found, null, 2)}\n`)
}

const findChromium = (own) =>
  first([process.env.CHROMIUM_PATH, own, ...systemChromium].map((executablePath) => ({ executablePath })))

const systemChromium = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** An ordinary Firefox is driven through `moz-firefox`; only Playwright's own build goes without a channel. */
const findFirefox = (own) => {
  const ordinary = (executablePath) => ({ executablePath, channel: 'moz-firefox' })
  return first([ordinary(process.env.FIREFOX_PATH), ...systemFirefox.map(ordinary), { executablePath: own }])
}

// ESR only: Playwright 1.64 is known to drive it.
const systemFirefox = ['/usr/bin/firefox-esr']

/** Playwright 1.64 drives an ordinary Firefox by commands that ESR 140 does not know (network.addDataCollector). */
const oldestFirefox = 153

/** A browser counts when it starts: one that is there may lack libraries, be a stub for a store, or be too old. */
const first = (candidates) =>
  candidates.find(({ executablePath, channel }) => {
    if (!executablePath || !existsSync(executablePath)) return false
    const { status, stdout } = spawnSync(executablePath, ['--version'], { timeout: 60_000, encoding: 'utf8' })
    const version = Number(/(\d+)\./.exec(stdout)?.[1])
    return status === 0 && (channel !== 'moz-firefox' || version >= oldestFirefox)
  })

const findOrInstall = (name, debianPackage, find) => {
  const installers = [() => undefined, () => installOwn(name), () => installDebian(debianPackage)]
  for (const install of installers) {
    install()
    const found = find()
    if (found !== undefined) return found
  }
  console.error(
    `Cannot find a ${name} that the tests can drive; install a current one or set ${name.toUpperCase()}_PATH to its program.`,
  )
  process.exit(1)
}

const installOwn = (name) => {
  console.log(`Installing ${name} for the tests …`)
  // Silent: without a network the next way to install, or the one line at the end, says what matters.
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', name], {
    stdio: 'ignore',
    timeout: 600_000,
  })
}

const installDebian = (name) => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const apt = (...parameters) =>
    spawnSync('apt-get', parameters, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 900_000,
    }).status === 0
  // An old index offers old versions; without a network it may still offer something.
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', name)
}

/** Without a Chinese font screenshots show boxes and widths are wrong, but tests still mean something. */
const installFonts = () => {
  const chinese = () => {
    const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
    return list.error !== undefined || list.stdout.trim() !== ''
  }
  if (process.platform !== 'linux' || chinese()) return
  installDebian('fonts-noto-cjk')
  if (!chinese()) console.warn('Missing a Chinese font; install fonts-noto-cjk to see text in screenshots.')
}
