import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { env } from 'node:process'

export interface Step {
  /** What the terminal and the summary call it. */
  name: string
  /** A program and its arguments, none with a space; programs of `node_modules/.bin` are found. */
  command: string
  environment?: Record<string, string>
}

export interface StepResult {
  name: string
  passed: boolean
  seconds: number
}

/**
 * Runs a step as a child process, its output shown as it comes between a line with its name and one with its duration.
 * It never throws: a command that fails, or cannot start, has not passed. A signal that ends this process ends the child.
 */
export const step = async ({ name, command, environment = {} }: Step): Promise<StepResult> => {
  const start = performance.now()
  console.log(`\n▸ ${name}`)
  const passed = await run(command, environment)
  const seconds = (performance.now() - start) / 1000
  console.log(`${passed ? '✓' : '✗'} ${name}, ${seconds.toFixed(1)} s`)
  return { name, passed, seconds }
}

const run = (command: string, environment: Record<string, string>): Promise<boolean> =>
  new Promise((resolve) => {
    const [program = '', ...parameters] = command.split(' ')
    // Without a shell, which would not pass a signal on; but Windows starts programs of .bin through one only.
    const child = spawn(program, parameters, { shell: windows, stdio: 'inherit', env: { ...base, ...environment } })
    const end = (signal: NodeJS.Signals): void => {
      child.kill(signal)
      process.exit(1)
    }
    for (const signal of signals) process.once(signal, end)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, end)
      resolve(code === 0)
    })
    child.once('error', () => resolve(false))
  })

const windows = process.platform === 'win32'

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

const base = {
  ...env,
  PATH: join(import.meta.dirname, '../node_modules/.bin') + delimiter + (env['PATH'] ?? ''),
  ASTRO_TELEMETRY_DISABLED: '1',
}
