import { createHash } from 'node:crypto'
import { messages, type RuleId } from '../model/messages.ts'
import type { Message, Plan, Residue } from '../model/plan.ts'
import { noVocabularies, type Vocabularies } from '../model/vocabulary.ts'
import { curate } from './annotate/curate.ts'
import { annotate, type Annotated } from './annotate/index.ts'
import { metadata } from './annotate/metadata.ts'
import { clean } from './clean.ts'
import { identify } from './identify/index.ts'
import { outline } from './outline/index.ts'
import type { PlanFolder } from './read/folder.ts'
import { read } from './read/index.ts'
import { resolve, type Catalogue } from './resolve.ts'
import { trace } from './trace/index.ts'
import type { Extracted, Line, Outline } from './types.ts'
import { json } from './write/json.ts'
import { mdx } from './write/mdx.ts'

/** A plan after each stage that needs no other plan. */
export interface Draft {
  read: Extracted
  clean: { lines: Line[]; residue: Residue[] }
  outline: Outline
  annotated: Annotated[]
  /** References to other plans not yet resolved. */
  plan: Plan
}

/** A plan after each stage; `plan`, `json` and `mdx` are what is kept. */
export interface Converted extends Draft {
  json: string
  mdx: string
}

/**
 * The pipeline, one plan at a time: pure, the same bytes in give the same bytes out.
 *
 * @param known The plans of the library, which references lead to.
 * @throws {Unreadable} when the source is no text that can be read.
 */
export const convert = (
  folder: PlanFolder,
  vocabularies: Vocabularies = noVocabularies,
  known: Catalogue = new Map(),
): Converted => {
  const drafted = draft(folder, vocabularies)
  return { ...drafted, ...finish(drafted.plan, drafted.outline.wraps, known) }
}

/** The stages before `resolve`. */
export const draft = ({ id, file, bytes, curated, ledger }: PlanFolder, vocabularies: Vocabularies): Draft => {
  const extracted = read(bytes, file)
  const cleaned = clean(extracted)
  const outlined = outline(extracted.text, cleaned)
  const identified = identify(extracted.text, outlined.branches, ledger)
  const { clauses, former } = trace(extracted.text, identified, ledger)
  const found = metadata(extracted.text, clauses, outlined.residue)
  const known = curate(extracted.text, found, curated)
  const annotated = annotate(
    { id, text: extracted.text, clauses, residue: outlined.residue, meta: found, wraps: new Set(outlined.wraps) },
    vocabularies,
  )
  const plan: Plan = {
    schema: 1,
    id,
    source: {
      file,
      mediaType: extracted.mediaType,
      encoding: extracted.encoding,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      url: curated.source?.url ?? null,
      retrieved: curated.source?.retrieved ?? null,
    },
    text: extracted.text,
    meta: known.meta,
    clauses,
    residue: outlined.residue,
    former,
    annotations: annotated.map(({ annotation }) => annotation),
    messages: [...empty(clauses.length), ...known.messages, ...outlined.remarks],
  }
  return { read: extracted, clean: cleaned, outline: outlined, annotated, plan }
}

/** The stages from `resolve` on. */
export const finish = (
  drafted: Plan,
  wraps: readonly number[],
  known: Catalogue,
): { plan: Plan; json: string; mdx: string } => {
  const plan = resolve(drafted, known)
  return { plan, json: json(plan), mdx: mdx(plan, new Set(wraps)) }
}

const empty = (clauses: number): Message[] =>
  clauses === 0 ? [{ ruleId: 'outline-empty', start: 0, end: 0, values: {} }] : []

/** The English words of a message. */
export const sentence = ({ ruleId, values }: Message): string => messages[ruleId as RuleId](values)
