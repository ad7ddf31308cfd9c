import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Labels of a folder, as `GUIDE.md` beside them defines them; a kind without a file has no labels. */
export interface Labels {
  targets: TargetLabel[]
  agencies: AgenciesLabel[]
  themes: ThemesLabel[]
  references: ReferenceLabel[]
  terms: TermLabel[]
  meta: MetaLabel[]
  outline: OutlineLabel[]
  other: OtherLabel[]
}

interface Row {
  /** The plan's id, or the name of a founding text. */
  doc: string
}

interface Quoted extends Row {
  /** Exact words of the source. */
  quote: string
  /** Which occurrence of the quote in the source, from 1. */
  occurrence: number
}

export interface TargetLabel extends Quoted {
  /** Of the figure's first numeral in the source, where the quote holds another numeral before it. */
  offset?: number
  indicator: string
  indicator_also?: string[]
  mode: string
  op: string
  value: number
  value_max?: number
  unit: string
  deadline: number | null
  per?: string | null
  strength?: string
}

export interface AgenciesLabel extends Quoted {
  lead: string[]
  support: string[]
  due?: string | null
  standing?: boolean
}

export interface ThemesLabel extends Row {
  line: number
  unit: string
  themes: string[]
}

export interface ReferenceLabel extends Quoted {
  title: string
  number: string | null
  to: string | null
}

export interface TermLabel extends Quoted {
  term: string
}

export interface MetaLabel extends Row {
  title?: string | null
  subtype?: string | null
  number?: string | null
  issuers?: string[] | null
  issued?: string | null
  published?: string | null
  validity?: string | null
  years?: [number, number] | null
  province?: string | null
  city?: string | null
  district?: string | null
}

export interface OutlineLabel extends Row {
  line: number
  marker: string
  unit: string
  heading: string
  runin: boolean
  parent: number | null
}

export interface OtherLabel extends Row {
  line: number
  kind: string
}

export const labels = (folder: string): Labels => {
  const rows = <Label>(kind: string): Label[] =>
    lines(join(folder, `${kind}.jsonl`)).map((line) => JSON.parse(line) as Label)
  const meta = join(folder, 'meta.json')
  return {
    targets: rows('targets'),
    agencies: rows('agencies'),
    themes: rows('themes'),
    references: rows('references'),
    terms: rows('terms'),
    outline: rows('outline'),
    other: rows('other'),
    meta: existsSync(meta) ? (JSON.parse(readFileSync(meta, 'utf8')) as FoundingMeta[]).map(named) : [],
  }
}

const lines = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []

/** The founding texts' labels use names of their own: GUIDE.md, part D. */
interface FoundingMeta extends MetaLabel {
  kind?: string | null
  issuer?: string | null
  issued_on?: string | null
  plan_year?: number | null
}

const named = ({ kind, issuer, issued_on: issued, plan_year: year, ...label }: FoundingMeta): MetaLabel => ({
  ...label,
  ...(kind === undefined ? {} : { subtype: kind }),
  ...(issuer === undefined ? {} : { issuers: issuer === null ? null : [issuer] }),
  ...(issued === undefined ? {} : { issued }),
  ...(year === undefined ? {} : { years: year === null ? null : [year, year] }),
})
