import type { Annotation, Meta } from '../../model/plan.ts'
import { dataStrings as words } from '../../model/strings.ts'
import { cited } from '../../site/cite/cited.ts'
import { placeName } from '../../site/facts.ts'
import type { Settings } from '../../site/settings.ts'
import type { Described } from '../table.ts'
import { element } from './element.ts'

/** What a file says of the library it is from. */
export interface Origin {
  library: Pick<Settings, 'name' | 'notice'>
  /** `YYYY-MM-DD`: when the plan was released last. */
  released: string | undefined
}

/** What the schema asks a date for when there is none to say; its name says so. */
const unknownDate = { date: '0001-01-01', name: 'unknown' }

/**
 * The metadata of a plan: only what is known, and of what the schema demands and nobody knows, that it is unknown.
 *
 * @param eIds By clause.
 */
export const meta = (of: Described, { library, released }: Origin, eIds: ReadonlyMap<string, string>): string =>
  element('meta', {}, [
    identification(of, released),
    ...analysis(of, eIds),
    references(of, library.name),
    element('notes', { source }, [element('note', { eId: 'note_1' }, [element('p', {}, library.notice)])]),
  ])

const source = '#library'

/** Addresses as chapter 4 of the naming convention builds them, with the plan's id as its name. */
const identification = ({ plan, entry, edition }: Described, released: string | undefined): string => {
  const { title, subtype, number, issued, published, region } = plan.meta
  const known = [
    ...(issued === undefined ? [] : [{ date: issued.value, name: 'issued' }]),
    ...(published === undefined ? [] : [{ date: published.value, name: 'published' }]),
  ]
  const dates = known.length === 0 ? [unknownDate] : known
  const work = `/akn/cn/statement/${dates[0]!.date}/${plan.id}`
  const expression = `${work}/zho@${known[0]?.date ?? ''}`
  const value = (name: string, of: string | undefined): string[] =>
    of === undefined ? [] : [element(name, { value: of })]
  const alias = (name: string, of: string | null | undefined): string[] =>
    of === null || of === undefined ? [] : [element('FRBRalias', { value: of, name })]
  const madeAt = dates.map((date) => element('FRBRdate', date))
  const madeBy = issuers(plan.meta).map(({ eId }) => element('FRBRauthor', { href: `#${eId}` }))
  return element('identification', { source }, [
    element('FRBRWork', {}, [
      ...value('FRBRthis', `${work}/!main`),
      ...value('FRBRuri', work),
      ...alias('title', title && cited(entry).title),
      ...alias('page', `${edition.root}plans/${plan.id}/`),
      ...madeAt,
      ...madeBy,
      element('FRBRcountry', { value: 'cn', refersTo: region && `#${place}` }),
      ...value('FRBRsubtype', subtype?.value),
      ...value('FRBRnumber', number?.value),
      ...value('FRBRname', plan.id),
    ]),
    element('FRBRExpression', {}, [
      ...value('FRBRthis', `${expression}/!main`),
      ...value('FRBRuri', expression),
      ...alias('source', plan.source.url),
      ...madeAt,
      ...madeBy,
      ...value('FRBRauthoritative', 'false'),
      element('FRBRlanguage', { language: 'zho' }),
    ]),
    element('FRBRManifestation', {}, [
      ...value('FRBRthis', `${expression}/!main.xml`),
      ...value('FRBRuri', `${expression}.xml`),
      element('FRBRdate', released === undefined ? unknownDate : { date: released, name: 'released' }),
      element('FRBRauthor', { href: source }),
      ...value('FRBRformat', 'application/akn+xml'),
    ]),
  ])
}

/** Every id and alias of a clause, and every anchor in it, with the address it has in this library. */
const analysis = ({ plan, edition }: Described, eIds: ReadonlyMap<string, string>): string[] => {
  const all = plan.clauses.flatMap(({ id, aliases, anchors }) => {
    const eId = eIds.get(id)!
    return [
      ...[id, ...aliases].map((each) => ({ id: each, eId })),
      ...anchors.map((anchor, index) => ({ id: anchor.id, eId: anchorId(eId, index) })),
    ]
  })
  const named = all.map(({ id, eId }) =>
    element('alternativeReference', {
      for: `#${eId}`,
      href: `${edition.root}plans/${plan.id}/#${id}`,
      showAs: id,
    }),
  )
  return named.length === 0 ? [] : [element('analysis', { source }, [element('otherReferences', { source }, named)])]
}

/** The `eId` of an anchor, counted in its clause. */
export const anchorId = (clause: string, index: number): string => `${clause}__inline_${index + 1}`

const references = ({ plan, edition }: Described, library: string): string => {
  const { region } = plan.meta
  const themes = new Set(plan.annotations.filter(isTheme).map(({ theme }) => theme))
  const organizations = [{ eId: 'library', name: library, path: `unreg.${vocabulary}` }, ...issuers(plan.meta)]
  return element('references', { source }, [
    ...organizations.map(({ eId, name, path }) =>
      element('TLCOrganization', { eId, href: `${ontology}/organization/${path}`, showAs: name }),
    ),
    ...(region === undefined
      ? []
      : [
          element('TLCLocation', {
            eId: place,
            href: `${ontology}/location/gb2260.${region.value.code}`,
            showAs: placeName(region.value),
          }),
        ]),
    ...[...themes].toSorted().map((theme) =>
      element('TLCConcept', {
        eId: themeId(theme),
        href: `${ontology}/concept/${vocabulary}.${theme}`,
        showAs: edition.names.themeLabel(theme) ?? theme,
      }),
    ),
  ])
}

const ontology = '/akn/ontology'
/** The name under which other data know this library and its lists of words. */
const vocabulary = 'city-science-plans'
const place = 'place'

/** Who issued a plan; where it is not known, an entry that says so, for the schema asks for one. */
const issuers = ({ issuers: known }: Meta): { eId: string; name: string; path: string }[] =>
  known === undefined || known.value.length === 0
    ? [{ eId: 'unknown', name: words.issuersUnknown, path: 'unreg.unknown' }]
    : known.value.map((name, index) => ({
        eId: `issuer_${index + 1}`,
        name,
        path: `cn.${encodeURIComponent(name)}`,
      }))

export const themeId = (theme: string): string => `theme_${theme}`

export const isTheme = (annotation: Annotation): annotation is Extract<Annotation, { kind: 'theme' }> =>
  annotation.kind === 'theme'
