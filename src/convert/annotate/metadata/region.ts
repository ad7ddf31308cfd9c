import type { Clause, Evidence, Meta, Region, Residue } from '../../../model/plan.ts'
import type { Span } from '../../../model/span.ts'
import { mentions, type Mention } from './gazetteer.ts'

type RegionFact = NonNullable<Meta['region']>

/** What a code settles that is not printed; shown beside the value. */
const derived = { province: '省据行政区划代码推得', city: '市、省据行政区划代码推得' }

/**
 * The place a plan is of: the one its title, issuers or page table name, else the one its body calls its own. A place
 * merely mentioned is not the plan's; where two may be meant, none is.
 *
 * @param named Spans that name the plan's place, the strongest first: title, issuers, 发布机构.
 */
export const region = (
  text: string,
  named: readonly Span[],
  clauses: readonly Clause[],
  head: readonly Residue[],
): RegionFact | undefined => {
  for (const span of named) {
    const found = narrowest(text, span)
    if (found !== undefined) return found
  }
  return ownPlace(text, clauses, head)
}

/** 湖北省襄阳市   杭州市余杭区   江门市科学技术局: the first place of the words and those that follow it inside it. */
const narrowest = (text: string, { start, end }: Span): RegionFact | undefined => {
  const found = mentions(text.slice(start, end).replaceAll('\n', ' ')).map((each) => ({
    ...each,
    start: each.start + start,
    end: each.end + start,
  }))
  const first = found[0]
  if (first === undefined) return undefined
  const here = found.filter((each) => each.start === first.start)
  const within = (outer: Mention): Mention[] =>
    found.filter(
      (each) => each.start > outer.start && each.start - outer.end <= 1 && isInside(each.region, outer.region),
    )
  const chains = here.flatMap((outer): Mention[] => {
    const inner = within(outer)
    return inner.length === 0
      ? [outer]
      : inner.flatMap((middle) => (within(middle).length === 0 ? [middle] : within(middle)))
  })
  const places = new Set(chains.map((each) => each.region.code))
  // 鼓楼区 without its city may be any of several.
  if (places.size !== 1) return undefined
  // 吉林市, 吉林省: a stem that a province and a city share names neither.
  const chosen = chains[0]!
  return fact(text, chosen.region, { start: first.start, end: chosen.end })
}

const isInside = (inner: Region, outer: Region): boolean =>
  inner.code !== outer.code &&
  (outer.code.endsWith('0000')
    ? inner.code.startsWith(outer.code.slice(0, 2))
    : outer.code.endsWith('00') && inner.code.startsWith(outer.code.slice(0, 4)))

/** Marks a place as the plan's own: 我市出台了《阳江市…》, 编制《泰安市“十四五”…规划》. */
const ownWork = /(?:编制|制定|修订|出台|印发|完善|落实|实施|我[市区县州盟旗]|本[市区县州]|全[市区县州])[^。；;]{0,24}$/u

/** Says that the place is another one. */
const elsewhere =
  /(?:对接|融入|学习|借鉴|赴|与|和|同|联合|对口|帮扶|招引|来自|引进|面向|承接|京津冀|长三角|大湾区|成渝|毗邻|相邻)[^。；;，,]{0,8}$/u

const ownPlace = (text: string, clauses: readonly Clause[], head: readonly Residue[]): RegionFact | undefined => {
  const body = clauses.map(({ start, end }) => text.slice(start, end)).join('\n')
  const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0
  const levels = { district: count(/[我本全][区县旗]/gu), city: count(/[我本全][市州盟]/gu) }
  if (levels.district + levels.city === 0) return undefined
  const isDistrict = levels.district > levels.city
  const points = new Map<string, { region: Region; points: number; full: number; evidence: Span | undefined }>()
  const add = (span: Span, weight: number): void => {
    const offset = span.start
    for (const each of mentions(text.slice(span.start, span.end))) {
      const { region: place, stem } = each
      // Districts of a city speak for the city too.
      const own = isDistrict ? place : cityOf(place)
      if (own === undefined || ((place.district !== null) !== isDistrict && isDistrict)) continue
      const start = offset + each.start
      const before = text.slice(Math.max(span.start, start - 40), start)
      if (elsewhere.test(before)) continue
      const mine = ownWork.test(before)
      const direct = own.code === place.code
      const known = points.get(own.code) ?? { region: own, points: 0, full: 0, evidence: undefined }
      points.set(own.code, known)
      known.points += weight * (direct ? (stem ? 1 : 2) + (mine ? 2 : 0) : 0.5)
      if (direct && (!stem || mine)) known.full += 1
      if (direct && (known.evidence === undefined || (mine && !stem && known.full === 1)))
        known.evidence = { start, end: offset + each.end }
    }
  }
  for (const { start, end } of clauses) add({ start, end }, 1)
  for (const { start, end, kind } of head) if (kind !== 'boilerplate') add({ start, end }, 1)
  const ranked = [...points.values()].toSorted((a, b) => b.points - a.points)
  const [first, second] = ranked
  if (first?.evidence === undefined || first.points < 4) return undefined
  if (second !== undefined && first.points < 2.5 * second.points) return undefined
  return fact(text, first.region, first.evidence)
}

/** The city a place is in; none for a province. */
const cityOf = (place: Region): Region | undefined => {
  if (place.district === null) return place.city === null ? undefined : place
  if (place.city === null) return undefined
  return { ...place, code: `${place.code.slice(0, 4)}00`, district: null }
}

const fact = (text: string, place: Region, { start, end }: Span): RegionFact => {
  const words = text.slice(start, end)
  const evidence: Evidence = { start, end, text: words }
  const printed = (name: string | null): boolean => name === null || words.includes(name)
  // 江门 and 江门市 both print the city, 岳阳楼区 does not print 岳阳市.
  const cityPrinted = place.district === null || printed(place.city)
  const isProvince = place.city === null && place.district === null
  const provincePrinted = isProvince || words.includes(place.province.replace(/(?:省|市)$/u, ''))
  const note = provincePrinted && cityPrinted ? undefined : cityPrinted ? derived.province : derived.city
  return { value: place, basis: 'stated', evidence, ...(note === undefined ? {} : { note }) }
}
