import type { Place } from './places.ts'
import { random } from './random.ts'
import { forms, type Form } from './words/forms.ts'
import { industries, type Industry } from './words/industries.ts'
import { themes, type Theme } from './words/themes.ts'

/** What is settled before a plan is written: who issues what, for when, about what, at which length. */
export interface Brief {
  index: number
  place: Place
  form: Form
  /** First and last year it is for. */
  years: [number, number]
  /** Industries of the place, the favoured one first. */
  industries: Industry[]
  /** The subjects it takes up, in this order. */
  themes: Theme[]
  /** Characters it should have, more or less. */
  length: number
}

/** Cities, and as many counties, that issue plans again and again; the others do so once in a while. */
const active = 45

/** The brief of one plan: depends on the seed and its index alone. `places` come in the seed's order. */
export const brief = (seed: number, index: number, places: readonly Place[]): Brief => {
  const drawn = random(seed, 2 * index)
  const city = drawn.chance(0.6)
  const level = places.filter(({ district }) => (district === null) === city)
  const place = level[drawn.integer(0, (drawn.chance(0.45) ? active : level.length) - 1)]!
  // A place keeps its industries over the years.
  const local = random(seed ^ Number(place.code), 1)
  const own = [...new Set(Array.from({ length: 9 }, () => local.zipf(industries)))]
  const chosen = own.slice(0, drawn.integer(3, 5))
  const form = drawn.zipf(forms)
  const year = drawn.integer(2018, 2026)
  return {
    index,
    place,
    form,
    years: [year, form.span === 'period' ? year - ((year + 4) % 5) + 4 : year + drawn.integer(...form.span)],
    industries: chosen.length > 1 ? chosen : industries.slice(0, 3),
    themes: [...new Set(Array.from({ length: 40 }, () => drawn.zipf(themes)))],
    length: length(drawn.next()),
  }
}

/** Every tenth of a lognormal distribution with median 3,200, its tails drawn out to 300 and 25,000. */
const deciles = [300, 1150, 1700, 2200, 2700, 3200, 3900, 4800, 6000, 8200, 25_000]

const length = (fraction: number): number => {
  const tenth = Math.floor(fraction * 10)
  const [low = 0, high = 0] = deciles.slice(tenth, tenth + 2)
  const rest = fraction * 10 - tenth
  return Math.round(low + (high - low) * (tenth === 9 ? rest * rest * rest : rest))
}
