import { env } from 'node:process'
import fc from 'fast-check'

/** Where random tests start, the same every time; `SEED=…` tries others. Import it in every test that uses fast-check. */
export const seed = Number(env['SEED'] ?? 20261121)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
console.log(`Random tests: SEED=${seed}`)
