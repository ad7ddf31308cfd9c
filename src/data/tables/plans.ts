import type { Basis, Evidence } from '../../model/plan.ts'
import { dataStrings as words } from '../../model/strings.ts'
import { sourceName } from '../../site/source-name.ts'
import { editionColumns, evidence, type OfPlan } from '../columns.ts'
import { type Column, column, sure, table, type Value } from '../table.ts'

interface Fact {
  basis: Basis
  evidence?: Evidence | undefined
  note?: string | undefined
}

/** A fact's columns, and how it is known: basis, the words it rests on, why an editor added it. */
const fact = (
  name: 'title' | 'subtype' | 'document_number' | 'issuers' | 'issued' | 'published' | 'validity' | 'years' | 'region',
  factOf: (row: OfPlan) => Fact | undefined,
  columns: Column<OfPlan>[],
): Column<OfPlan>[] => {
  const [meaning = ''] = words.meanings[name].split('，')
  const known = (part: string, rest: Pick<Column<OfPlan>, 'type' | 'meaning' | 'of' | 'values'>): Column<OfPlan> => ({
    name: `${name}_${part}`,
    always: false,
    ...rest,
  })
  return [
    ...columns,
    known('basis', {
      type: 'string',
      meaning: words.basisOf(meaning),
      values: words.basis,
      of: (row) => factOf(row)?.basis ?? null,
    }),
    known('evidence', {
      type: 'object',
      meaning: words.evidenceOf(meaning),
      of: (row) => {
        const span = factOf(row)?.evidence
        return span === undefined ? null : evidence(row.of.plan, span)
      },
    }),
    known('note', { type: 'string', meaning: words.noteOf(meaning), of: (row) => factOf(row)?.note ?? null }),
  ]
}

/** A fact with one value, in the column of its name. */
const single = (
  name: 'title' | 'subtype' | 'document_number' | 'issuers' | 'issued' | 'published' | 'validity',
  factOf: (row: OfPlan) => (Fact & { value: NonNullable<Value> }) | undefined,
  type: 'string' | 'array' = 'string',
): Column<OfPlan>[] => fact(name, factOf, [column(name, type, (row) => factOf(row)?.value ?? null)])

/** @param rest Of the address, behind the plan's id. */
const address = ({ of }: OfPlan, rest: string): string => `${of.edition.root}plans/${of.plan.id}${rest}`

export const plans = table<OfPlan>({
  name: 'plans',
  key: ['plan'],
  rows: (of) => [{ of }],
  columns: [
    sure('plan', 'string', ({ of }) => of.plan.id),
    ...single('title', ({ of }) => of.plan.meta.title),
    ...single('subtype', ({ of }) => of.plan.meta.subtype),
    ...single('document_number', ({ of }) => of.plan.meta.number),
    ...single('issuers', ({ of }) => of.plan.meta.issuers, 'array'),
    ...single('issued', ({ of }) => of.plan.meta.issued),
    ...single('published', ({ of }) => of.plan.meta.published),
    ...single('validity', ({ of }) => of.plan.meta.validity),
    ...fact('years', ({ of }) => of.plan.meta.years, [
      column('year_first', 'integer', ({ of }) => of.plan.meta.years?.value[0] ?? null),
      column('year_last', 'integer', ({ of }) => of.plan.meta.years?.value[1] ?? null),
    ]),
    ...fact('region', ({ of }) => of.plan.meta.region, [
      column('region_code', 'string', ({ of }) => of.plan.meta.region?.value.code ?? null),
      column('province', 'string', ({ of }) => of.plan.meta.region?.value.province ?? null),
      column('city', 'string', ({ of }) => of.plan.meta.region?.value.city ?? null),
      column('district', 'string', ({ of }) => of.plan.meta.region?.value.district ?? null),
    ]),
    sure('clauses', 'integer', ({ of }) => of.plan.clauses.length),
    sure('targets', 'integer', ({ of }) => of.plan.annotations.filter(({ kind }) => kind === 'target').length),
    sure('messages', 'integer', ({ of }) => of.plan.messages.length),
    sure('characters', 'integer', ({ of }) => of.entry.characters),
    sure('source_file', 'string', ({ of }) => of.plan.source.file),
    sure('source_media_type', 'string', ({ of }) => of.plan.source.mediaType),
    sure('source_encoding', 'string', ({ of }) => of.plan.source.encoding),
    sure('source_sha256', 'string', ({ of }) => of.plan.source.sha256),
    column('source_url', 'string', ({ of }) => of.plan.source.url),
    column('source_retrieved', 'string', ({ of }) => of.plan.source.retrieved),
    sure('page', 'string', (row) => address(row, '/')),
    sure('json_file', 'string', (row) => address(row, '.json')),
    sure('akoma_ntoso_file', 'string', (row) => address(row, '.akn.xml')),
    sure('markdown_file', 'string', (row) => address(row, '.md')),
    sure('text_file', 'string', (row) => address(row, '.txt')),
    sure('original_file', 'string', (row) => address(row, `/${sourceName(row.of.plan.source)}`)),
    ...editionColumns,
  ],
})
