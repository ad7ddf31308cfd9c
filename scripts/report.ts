import { join } from 'node:path'
import { sentence } from '../src/convert/index.ts'
import type { Plan } from '../src/model/plan.ts'

/** A plan's messages as a compiler prints them: file:line:column, ruleId, sentence. Columns count UTF-16 units. */
export const report = (folder: string, plan: Plan): string[] =>
  plan.messages.map((message) => {
    const before = plan.text.slice(0, message.start)
    const line = before.split('\n').length
    const column = message.start - before.lastIndexOf('\n')
    return `${join(folder, plan.source.file)}:${line}:${column}: ${message.ruleId}: ${sentence(message)}`
  })

/** A line now and then while something long goes on: rewritten on a terminal, every few seconds elsewhere. */
export const progress = (what: string, total: number): ((done: number) => void) => {
  let shown = performance.now()
  return (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done}/${total}${done === total ? '\n' : ''}`)
    else if (performance.now() - shown > 3000) {
      shown = performance.now()
      console.error(`${what} ${done}/${total}`)
    }
  }
}
