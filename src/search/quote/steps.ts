/** Work that can rest between any two steps. */
export type Steps<Result> = Generator<undefined, Result>

/** All steps at once, where nobody waits. */
export const finish = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value as Result
  }
}

/**
 * The steps with rests in between, so that the page answers its reader meanwhile.
 *
 * @throws The signal's reason once it is aborted.
 */
export const paced = async <Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> => {
  let since = performance.now()
  for (;;) {
    signal.throwIfAborted()
    const { done, value } = steps.next()
    if (done === true) return value as Result
    if (performance.now() - since < longest) continue
    await rest()
    since = performance.now()
  }
}

/** Milliseconds. A task of 50 is felt, and one step may take some more. */
const longest = 12

const rest = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
