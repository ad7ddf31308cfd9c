/**
 * Lets the page answer its reader when that is due. Reckoned over all that a page does between two rests, so that short
 * works add up: every work that takes some milliseconds asks first.
 */
export const restIfDue = async (): Promise<void> => {
  if (performance.now() - since < longest) return
  await rest()
  since = performance.now()
}

/** Begins the reckoning anew: what the reader did now found the page at rest. */
export const rested = (): void => {
  since = performance.now()
}

/** When the last rest ended. */
let since = -Infinity

/** Milliseconds. A task of 50 is felt, and one step may take some more. */
const longest = 12

const rest = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield !== undefined) return scheduler.yield()
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(port1.close()), { once: true })
    port1.start()
    // Unlike a timer, which browsers hold back when it is set again and again.
    port2.postMessage(undefined)
  })
}
