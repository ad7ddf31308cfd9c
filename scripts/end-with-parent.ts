/**
 * Ends this process when the one that started it is gone. Whoever kills `npm start` kills npm and its shell, which on
 * many systems tell nobody; an `exec` before the command would do, but not on Windows.
 */
export const endWithParent = (): void => {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}
