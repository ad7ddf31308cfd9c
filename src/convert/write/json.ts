import { planSchema, type Plan } from '../../model/plan.ts'

/**
 * `plan.json`: keys in the order of the schema, one clause, span or annotation per line, so that a diff of `content/`
 * shows what a change of the converter did.
 */
export const json = (plan: Plan): string => {
  const entries = Object.entries(planSchema.parse(plan)).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${block(value)}`,
  )
  return `{\n${entries.join(',\n')}\n}\n`
}

const block = (value: unknown): string => {
  if (Array.isArray(value) && value.length > 0)
    return `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  const lines = Object.entries(value).map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
}
