import { readFileSync } from 'node:fs'
import { draft, finish } from '../../src/convert/index.ts'
import { readFolder, type PlanFolder } from '../../src/convert/read/folder.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import { catalogue } from '../../src/convert/resolve.ts'
import { foldersIn } from '../library.ts'
import { compare, type Check } from './compare.ts'
import { labels, type Labels } from './labels.ts'

export interface ScoredCheck extends Check {
  /** gold or library. */
  set: string
}

interface Figure {
  right: number
  of: number
}

/** `tests/score.json`. */
export interface Accepted {
  /** By set, kind and field. */
  figures: Record<string, Figure>
  /** What was wrong, so that the next run can say which rows changed. */
  wrong: string[]
}

/** Every check of every label; the founding plans without what people wrote in `meta.yaml`. */
export const measure = (): ScoredCheck[] => {
  const vocabularies = readVocabularies('content')
  return [
    ...scored('gold', labels('tests/gold'), foldersIn('content/plans'), namesOfFounding()),
    ...scored('library', labels('tests/library'), foldersIn('tests/library/plans'), new Map()),
  ]

  function scored(set: string, all: Labels, folders: string[], names: Map<string, string>): ScoredCheck[] {
    const drafts = folders.map((path) => {
      const folder: PlanFolder = { ...readFolder(path), curated: {} }
      return { folder, drafted: draft(folder, vocabularies) }
    })
    const known = catalogue(drafts.map(({ drafted }) => drafted.plan))
    return drafts.flatMap(({ folder, drafted }) => {
      const converted = { ...drafted, ...finish(drafted.plan, drafted.outline.wraps, known) }
      const source = new TextDecoder(converted.plan.source.encoding).decode(folder.bytes).replaceAll(/\r\n?/g, '\n')
      return compare(names.get(folder.id) ?? folder.id, all, converted, source).map((check) => ({ set, ...check }))
    })
  }
}

/** The labels of the founding texts call them otherwise; `clauses.jsonl` has both names. */
const namesOfFounding = (): Map<string, string> =>
  new Map(
    readFileSync('tests/gold/clauses.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { plan: string; doc: string })
      .map(({ plan, doc }) => [plan, doc]),
  )

/** Right and all, by set, kind and field. */
export const figures = (checks: readonly ScoredCheck[]): Accepted => {
  const found: Record<string, Figure> = {}
  for (const { set, kind, field, right } of checks) {
    const figure = (found[`${set} ${kind}: ${field}`] ??= { right: 0, of: 0 })
    figure.of += 1
    if (right) figure.right += 1
  }
  return { figures: found, wrong: checks.filter(({ right }) => !right).map(nameOf) }
}

const nameOf = ({ set, kind, field, row }: ScoredCheck): string => `${set} ${kind}: ${field}: ${row}`

/** Rows that became right and wrong, and the figures that fell. */
export const changes = (
  before: Accepted | undefined,
  now: Accepted,
): { gained: string[]; lost: string[]; fallen: string[] } => {
  if (before === undefined) return { gained: [], lost: [], fallen: [] }
  const was = new Set(before.wrong)
  const is = new Set(now.wrong)
  return {
    gained: before.wrong.filter((row) => !is.has(row)),
    lost: now.wrong.filter((row) => !was.has(row)),
    fallen: Object.entries(before.figures)
      .filter(([name, { right, of }]) => {
        const figure = now.figures[name] ?? { right: 0, of: 1 }
        return figure.right / figure.of < right / of
      })
      .map(([name]) => name),
  }
}
