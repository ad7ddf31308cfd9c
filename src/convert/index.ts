import { createHash } from 'node:crypto'
import { messages, type RuleId } from '../model/messages.ts'
import type { Message, Plan, Residue } from '../model/plan.ts'
import { curate } from './annotate/curate.ts'
import { metadata } from './annotate/metadata.ts'
import { clean } from './clean.ts'
import { identify } from './identify/index.ts'
import { outline } from './outline/index.ts'
import type { PlanFolder } from './read/folder.ts'
import { read } from './read/index.ts'
import type { Extracted, Line, Outline } from './types.ts'
import { json } from './write/json.ts'
import { mdx } from './write/mdx.ts'

/** A plan after each stage; `plan`, `json` and `mdx` are what is kept. */
export interface Converted {
  read: Extracted
  clean: { lines: Line[]; residue: Residue[] }
  outline: Outline
  plan: Plan
  json: string
  mdx: string
}

/**
 * The pipeline, one plan at a time: pure, the same bytes in give the same bytes out.
 *
 * @throws {Unreadable} when the source is no text that can be read.
 */
export const convert = ({ id, file, bytes, curated, ledger }: PlanFolder): Converted => {
  const extracted = read(bytes, file)
  const cleaned = clean(extracted)
  const outlined = outline(extracted.text, cleaned)
  const clauses = identify(extracted.text, outlined.branches, ledger)
  const found = metadata(extracted.text, clauses, outlined.residue)
  const known = curate(extracted.text, found, curated)
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
    annotations: [],
    messages: [...empty(clauses.length), ...known.messages, ...outlined.remarks],
  }
  return {
    read: extracted,
    clean: cleaned,
    outline: outlined,
    plan,
    json: json(plan),
    mdx: mdx(plan, new Set(outlined.wraps)),
  }
}

const empty = (clauses: number): Message[] =>
  clauses === 0 ? [{ ruleId: 'outline-empty', start: 0, end: 0, values: {} }] : []

/** The English words of a message. */
export const sentence = ({ ruleId, values }: Message): string => messages[ruleId as RuleId](values)
