import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { command } from './command.ts'
import { changes, figures, measure, type Accepted } from './score/measure.ts'

const accepted = 'tests/score.json'

/**
 * Compares what the converter finds with the labels of `tests/gold` and `tests/library`: a table, then rows gained and lost
 * since the accepted score. Fails when a figure falls; `--accept` makes this the accepted score; `--wrong` lists what is
 * wrong.
 */
command('npm run score [-- --accept] [--wrong]', () => {
  const { values } = parseArgs({
    options: { accept: { type: 'boolean', default: false }, wrong: { type: 'boolean', default: false } },
  })
  const checks = measure()
  const now = figures(checks)
  const before = existsSync(accepted) ? (JSON.parse(readFileSync(accepted, 'utf8')) as Accepted) : undefined
  console.table(
    Object.fromEntries(
      Object.entries(now.figures).map(([name, { right, of }]) => {
        const was = before?.figures[name]
        const change = was === undefined ? '' : (100 * (right / of - was.right / was.of)).toFixed(2)
        return [
          name,
          {
            right,
            of,
            '%': (Math.floor((10000 * right) / of) / 100).toFixed(2),
            change: change === '0.00' ? '' : change,
          },
        ]
      }),
    ),
  )
  if (values.wrong)
    for (const { set, kind, field, row, why, right } of checks)
      if (!right) console.log(`${set} ${kind} ${field}: ${row}: ${why}`)
  const { gained, lost, fallen } = changes(before, now)
  for (const row of gained) console.log(`+ ${row}`)
  for (const row of lost) console.log(`- ${row}`)
  if (values.accept) writeFileSync(accepted, `${JSON.stringify(now, null, 1)}\n`)
  else if (fallen.length > 0) {
    console.error(
      `Expected no figure below ${accepted}, found ${fallen.join(', ')} lower; mend the rule, or accept with \`npm run score -- --accept\` and say why`,
    )
    process.exitCode = 1
  }
})
