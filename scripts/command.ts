import { Unreadable } from '../src/model/unreadable.ts'

/**
 * What a person can mend, in one line: an unreadable file, a wrong option, a folder that is not there. `undefined` for
 * our own mistakes, which deserve their stack trace.
 */
export const complaint = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const { code, syscall } = error as NodeJS.ErrnoException
  const known = error instanceof Unreadable || syscall !== undefined || code?.startsWith('ERR_PARSE_ARGS') === true
  return known ? error.message.replaceAll(/\s*\n\s*/g, '; ') : undefined
}

/** Runs a command; what a person can mend ends it with its line, how the command is used, and exit code 1. */
export const command = (usage: string, run: () => void): void => {
  try {
    run()
  } catch (error) {
    const line = complaint(error)
    if (line === undefined) throw error
    console.error(`${line}\nExpected \`${usage}\``)
    process.exitCode = 1
  }
}
