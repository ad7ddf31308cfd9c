import { restIfDue } from '../rest.ts'

/** Work that can rest between any two steps. */
export type Steps<Result> = Generator<undefined, Result>

/** All steps at once, where nobody waits. */
export const finish = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value as Result
  }
}

/** Lets the page answer its reader now and then. */
export interface Pace {
  /** All steps, with rests in between. @throws The signal's reason once it is aborted. */
  run<Result>(steps: Steps<Result>): Promise<Result>
  /** A rest when one is due. @throws The signal's reason once it is aborted. */
  pause(): Promise<void>
}

export const pace = (signal: AbortSignal): Pace => {
  const pause = async (): Promise<void> => {
    signal.throwIfAborted()
    await restIfDue()
    signal.throwIfAborted()
  }
  const run = async <Result>(steps: Steps<Result>): Promise<Result> => {
    for (;;) {
      const { done, value } = steps.next()
      await pause()
      if (done === true) return value as Result
    }
  }
  return { run, pause }
}
