import { cardStrings as words, planStrings, siteStrings } from '../model/strings.ts'
import { yearSpan } from '../site/facts.ts'
import type { IndicatorEntry } from '../site/indicators.ts'
import type { Library } from '../site/library.ts'
import { fullPlace, shortPlace, yearText } from '../site/place-text.ts'
import type { City } from '../site/places.ts'
import type { PlanEntry } from '../site/plan-entry.ts'
import type { ThemeEntry } from '../site/themes.ts'
import type { Card } from './card.ts'

/** Every card of a site: its own, and one of each plan, city, theme and indicator that has a page. */
export const cards = (library: Library, name: string): Card[] => [
  { ...home(library, name), by: '' },
  ...[
    ...library.plans.map(planCard),
    ...library.cities.map(cityCard),
    ...library.themes.map(themeCard),
    ...library.indicators.flatMap((each) => (each.slug === undefined ? [] : indicatorCard(each, each.slug))),
  ].map((card) => ({ ...card, by: name })),
]

type Unsigned = Omit<Card, 'by'>

const home = ({ plans, cities, clauses }: Library, name: string): Unsigned => ({
  path: '',
  kind: words.site,
  title: name,
  about: siteStrings.motto,
  counts: [
    { count: plans.length, of: words.plans },
    { count: cities.length, of: words.cities },
    { count: clauses, of: words.clauses },
  ],
})

const planCard = (plan: PlanEntry): Unsigned => ({
  path: `plans/${plan.id}/`,
  kind: plan.meta.subtype?.value ?? words.plan,
  title: plan.title,
  about: [
    fullPlace(plan),
    yearText(plan),
    ...(plan.meta.issuers?.value ?? []),
    // As on the page of the plan: a title that the text does not print is not passed off as its own.
    ...(plan.meta.title === undefined || plan.meta.title.basis === 'stated'
      ? []
      : [planStrings.titleBasis[plan.meta.title.basis]]),
  ].join(' · '),
  counts: [
    { count: plan.clauses.length, of: words.clauses },
    { count: targetsOf([plan]), of: words.targets },
    { count: plan.characters, of: words.characters },
  ],
})

const cityCard = ({ slug, name, province, allPlans }: City): Unsigned => {
  const years = allPlans.flatMap(({ meta }) => meta.years?.value ?? [])
  return {
    path: `cities/${slug}/`,
    kind: words.city,
    title: name,
    about: [
      ...(name === province ? [] : [province]),
      years.length === 0 ? planStrings.yearsUnknown : yearSpan([Math.min(...years), Math.max(...years)]),
    ].join(' · '),
    counts: [
      { count: allPlans.length, of: words.plans },
      { count: allPlans.flatMap(({ clauses }) => clauses).length, of: words.clauses },
      { count: targetsOf(allPlans), of: words.targets },
    ],
  }
}

const themeCard = ({ slug, label, definition, clauses }: ThemeEntry): Unsigned => {
  const plans = [...new Set(clauses.map(({ plan }) => plan))]
  return {
    path: `themes/${slug}/`,
    kind: words.theme,
    title: label,
    about: definition,
    counts: [
      // As the page of the theme counts them: plans of no known place are one.
      { count: new Set(plans.map(({ meta }) => meta.region?.value.code)).size, of: words.places },
      { count: plans.length, of: words.plans },
      { count: clauses.length, of: words.clauses },
    ],
  }
}

const indicatorCard = ({ label, figures, plans }: IndicatorEntry, slug: string): Unsigned => {
  const places = [...new Set(figures.map(({ clause }) => shortPlace(clause.plan)))]
  return {
    path: `targets/${slug}/`,
    kind: words.indicator,
    title: label,
    about: words.placesOf(places.slice(0, 4), places.length),
    counts: [
      { count: figures.length, of: words.targets },
      { count: plans, of: words.plans },
    ],
  }
}

const targetsOf = (plans: readonly PlanEntry[]): number =>
  plans.reduce((sum, { clauses }) => sum + clauses.reduce((of, { targets }) => of + targets.length, 0), 0)
