import type { Client, Load } from '../engine.ts'

/** For an engine whose index says only which clauses match: their words come from the texts of their plans, as results are shown. */
export const showTexts = (load: Load): Client['show'] => {
  const loaded = new Map<string, Promise<string>>()
  return async (results) => {
    const plans = new Set(results.map((result) => result.split('.')[0]!))
    for (const plan of plans) if (!loaded.has(plan)) loaded.set(plan, load(`texts/${plan}.json`))
    await Promise.all(plans.values().map((plan) => loaded.get(plan)))
  }
}
