import type { Converted } from '../../src/convert/index.ts'
import { matchKey } from '../../src/model/fold.ts'
import type { Annotation, Plan } from '../../src/model/plan.ts'
import type { Labels } from './labels.ts'

/** One thing that is right or wrong. */
export interface Check {
  /** targets, agencies, … */
  kind: string
  /** `found`: labelled and found. `only labelled`: found and labelled. Else a field of a row that was found. */
  field: string
  /** The same in every run: plan, place, words. */
  row: string
  right: boolean
  /** What was expected and found, where it is wrong. */
  why?: string
}

/** Everything the labels of one plan say, compared with what the converter found; GUIDE.md, «Scoring». */
export const compare = (doc: string, labels: Labels, { plan, read }: Converted, source: string): Check[] => {
  const of = <Row extends { doc: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.doc === doc)
  const place = placer(source, plan.text, read.strong.length > 0)
  const annotations = <Kind extends Annotation['kind']>(kind: Kind): Extract<Annotation, { kind: Kind }>[] =>
    plan.annotations.filter((each): each is Extract<Annotation, { kind: Kind }> => each.kind === kind)
  const checks: Check[] = []
  const check = (kind: string, field: string, row: string, right: boolean, why = ''): void => {
    checks.push({ kind, field, row: `${plan.id} ${row}`, right, ...(right ? {} : { why }) })
  }

  const targets = of(labels.targets)
  const foundTargets = new Map(annotations('target').map((target) => [target.figure.start, target]))
  for (const label of targets) {
    const quoted = nth(source, label.quote, label.occurrence)
    const inQuote = label.offset !== undefined && label.offset >= quoted && label.offset < quoted + label.quote.length
    const numeral = label.quote.search(/[\d０-９]/u)
    const at = place(
      inQuote && !/[\d０-９]/u.test(source.slice(quoted, label.offset)) ? label.offset! : quoted + Math.max(0, numeral),
    )
    const match =
      foundTargets.get(at) ?? (label.offset === undefined ? undefined : foundTargets.get(place(label.offset)))
    const row = `${at} ${label.quote}`
    check('targets', 'found', row, match !== undefined, 'missed')
    if (match === undefined) continue
    foundTargets.delete(match.figure.start)
    const names = [label.indicator, ...(label.indicator_also ?? [])].map(matchKey)
    check('targets', 'only labelled', row, true)
    check('targets', 'mode', row, match.mode === label.mode, `${match.mode}, not ${label.mode}`)
    check('targets', 'op', row, match.op === label.op, `${match.op}, not ${label.op}`)
    const values = match.value === label.value && match.valueMax === (label.value_max ?? null)
    check('targets', 'value', row, values, `${match.value}–${match.valueMax}, not ${label.value}–${label.value_max}`)
    check('targets', 'unit', row, matchKey(match.unit) === matchKey(label.unit), `${match.unit}, not ${label.unit}`)
    check('targets', 'deadline', row, match.deadline === label.deadline, `${match.deadline}, not ${label.deadline}`)
    check(
      'targets',
      'indicator',
      row,
      names.includes(matchKey(match.indicator)),
      `${match.indicator}, not ${label.indicator}`,
    )
    if (label.per !== undefined) check('targets', 'per', row, match.per === label.per, `${match.per}, not ${label.per}`)
    if (label.strength !== undefined)
      check('targets', 'strength', row, match.strength === label.strength, `${match.strength}, not ${label.strength}`)
  }
  if (targets.length > 0)
    for (const { figure, text, mode } of foundTargets.values())
      check('targets', 'only labelled', `${figure.start} ${text}`, false, `${mode}, not labelled`)

  const brackets = of(labels.agencies)
  const foundBrackets = new Map(annotations('agencies').map((each) => [each.start, each]))
  for (const label of brackets) {
    const at = place(nth(source, label.quote, label.occurrence))
    const row = `${at} ${label.quote}`
    const match = foundBrackets.get(at)
    check('agencies', 'found', row, match !== undefined, 'missed')
    if (match === undefined) continue
    foundBrackets.delete(at)
    check('agencies', 'only labelled', row, true)
    const right = set(match.lead) === set(label.lead) && set(match.support) === set(label.support)
    check('agencies', 'roles', row, right, `${match.lead.join('、')} / ${match.support.join('、')}`)
    if (label.due !== undefined)
      check(
        'agencies',
        'due',
        row,
        matchKey(match.due ?? '') === matchKey(label.due ?? ''),
        `${match.due}, not ${label.due}`,
      )
    if (label.standing !== undefined) check('agencies', 'standing', row, match.standing === label.standing)
  }
  if (brackets.length > 0)
    for (const { start, text } of foundBrackets.values())
      check('agencies', 'only labelled', `${start} ${text}`, false, 'not labelled')

  for (const label of of(labels.themes)) {
    const clause = plan.clauses.find(({ start, unit }) => unit === label.unit && lineOf(plan, start) === label.line)
    const about = annotations('theme').filter((theme) => theme.clause === clause?.id)
    const primary = about.find(({ rank }) => rank === 1)?.theme
    const row = `${label.line} ${label.unit}`
    check(
      'themes',
      'primary among labelled',
      row,
      primary !== undefined && label.themes.includes(primary),
      `${primary}, not ${label.themes.join(' ')}`,
    )
    check(
      'themes',
      `labelled primary found`,
      row,
      about.some(({ theme }) => theme === label.themes[0]),
      `${about.map(({ theme }) => theme).join(' ')}, not ${label.themes[0]}`,
    )
  }

  const cited = of(labels.references)
  const foundReferences = new Map(annotations('reference').map((each) => [each.start, each]))
  for (const label of cited) {
    const at = place(nth(source, label.quote, label.occurrence))
    const row = `${at} ${label.quote}`
    const match = foundReferences.get(at)
    check('references', 'found', row, match !== undefined, 'missed')
    if (match === undefined) continue
    foundReferences.delete(at)
    check('references', 'only labelled', row, true)
    check(
      'references',
      'number',
      row,
      matchKey(match.number ?? '') === matchKey(label.number ?? ''),
      `${match.number}, not ${label.number}`,
    )
    if (label.to !== null) check('references', 'to', row, match.to === label.to, `${match.to}, not ${label.to}`)
  }
  if (cited.length > 0)
    for (const { start, text } of foundReferences.values())
      check('references', 'only labelled', `${start} ${text}`, false, 'not labelled')

  // A term is noted where it first stands in a clause.
  const termed = new Map(of(labels.terms).map((label) => [matchKey(label.term), label]))
  const foundTerms = new Set(annotations('term').map(({ term }) => matchKey(term)))
  for (const [term, label] of termed) check('terms', 'found', label.term, foundTerms.has(term), 'missed')
  if (termed.size > 0)
    for (const term of foundTerms) check('terms', 'only labelled', term, termed.has(term), 'not labelled')

  for (const label of of(labels.meta)) {
    const { region, ...meta } = plan.meta
    const found: Record<string, unknown> = {
      ...Object.fromEntries(Object.entries(meta).map(([key, fact]) => [key, fact?.value])),
      ...region?.value,
    }
    for (const [key, value] of Object.entries(label)) {
      if (!(key in metaFields)) continue
      const [expected, given] = [value, found[key]].map((each) => matchKey(JSON.stringify(each ?? null)))
      check('meta', key, '', expected === given, `${given}, not ${expected}`)
    }
  }

  const byId = new Map(plan.clauses.map((clause) => [clause.id, clause]))
  for (const label of of(labels.outline)) {
    const clause = plan.clauses.find(
      ({ start, marker, unit }) => marker !== null && unit === label.unit && lineOf(plan, start) === label.line,
    )
    const parent = clause?.parent === null || clause === undefined ? null : lineOf(plan, byId.get(clause.parent)!.start)
    const row = `${label.line} ${label.marker}`
    check(
      'outline',
      'unit and parent',
      row,
      clause !== undefined && parent === label.parent,
      clause === undefined ? 'missed' : `under line ${parent}, not ${label.parent}`,
    )
    if (clause === undefined) continue
    const heading = clause.heading === null ? '' : plan.text.slice(clause.heading.start, clause.heading.end)
    check(
      'outline',
      'heading',
      row,
      matchKey(heading) === matchKey(label.heading),
      `「${heading}」, not 「${label.heading}」`,
    )
  }
  for (const label of of(labels.other)) {
    const kinds = plan.residue
      .filter(({ start }) => lineOf(plan, start) === label.line)
      .map(({ kind }) => kind as string)
    check(
      'outside',
      'kind',
      `${label.line} ${label.kind}`,
      kinds.includes(label.kind),
      `${kinds.join(' ')}, not ${label.kind}`,
    )
  }
  return checks
}

const metaFields = {
  title: 0, subtype: 0, number: 0, issuers: 0, issued: 0, published: 0, validity: 0, years: 0, province: 0, city: 0, district: 0,
} // prettier-ignore

const set = (names: readonly string[]): string => names.map(matchKey).toSorted().join('、')

const nth = (text: string, words: string, occurrence: number): number => {
  let at = -1
  for (let count = 0; count < occurrence; count += 1) at = text.indexOf(words, at + 1)
  return at
}

const lineOf = (plan: Plan, start: number): number => plan.text.slice(0, start).split('\n').length

/** Offsets in the plan's text of offsets in the source; they differ where the source prints bold. */
const placer = (source: string, text: string, bold: boolean): ((offset: number) => number) => {
  if (!bold) return (offset) => offset
  const offsets: number[] = []
  let to = 0
  for (let from = 0; from <= source.length; from += 1) {
    offsets.push(to)
    if (text[to] === source[from]) to += 1
  }
  return (offset) => offsets[offset] ?? -1
}
