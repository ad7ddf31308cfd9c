import { offices, responsible, type Responsibility } from './agencies.ts'
import type { Brief } from './brief.ts'
import { expand, type Scope } from './expand.ts'
import { placeWords } from './place-words.ts'
import { promise } from './promise.ts'
import type { Random } from './random.ts'
import { vary } from './vary.ts'
import { common } from './words/common.ts'
import { documents } from './words/documents.ts'
import { opening } from './words/opening.ts'
import type { Theme } from './words/themes.ts'

/** Writes the sentences of one plan, all of its place, year and industries. */
export interface Author {
  random: Random
  /** Fills a template. */
  say: (template: string) => string
  /** One of several templates, filled: each once before any comes again. */
  deal: (templates: readonly string[]) => string
  /** A commitment in figures, without its final stop. */
  promise: (theme: Theme) => string
  /** Who is responsible, as a bracket or lines to follow a paragraph. */
  responsible: () => string
  /** From here on its words are about another industry of the place. */
  turn: () => void
}

/** An earlier plan of the same corpus, as others refer to it. */
export interface Earlier {
  title: string
  number: string
  province: string
  year: number
}

export const author = (brief: Brief, random: Random, earlier: readonly Earlier[], style: Responsibility): Author => {
  const names = offices(brief.place, random)
  const words = { ...common, ...opening, ...documents }
  const places = placeWords(brief, random)
  const decks = new Map<readonly string[], string[]>()
  let industry = brief.industries[0]!

  const say = (template: string): string => {
    const [technologies, products, uses] = [industry.technologies, industry.products, industry.uses].map(random.shuffle)
    const others = brief.industries.filter((other) => other !== industry)
    const scope: Scope = { random, words, said: new Set(), values: {} }
    scope.values = {
      ...places,
      ...names,
      产业: industry.name,
      另产业: random.pick(others).name,
      技术: technologies![0]!,
      又技术: technologies![1]!,
      再技术: technologies![2]!,
      产品: products![0]!,
      又产品: products![1]!,
      用途: uses![0]!,
      又用途: uses![1]!,
      平台名: random.pick(['重点实验室', '工程技术研究中心', '新型研发机构', '科技企业孵化器', '科技专项资金', '科技特派员工作站', '技术转移机构', '科技专家库', '科技计划项目', '院士专家工作站', '中试基地']), // prettier-ignore
      文件: () => reference(scope, earlier, random),
    }
    return expand(template, scope)
  }
  const deal = (templates: readonly string[]): string => {
    const deck = decks.get(templates) ?? []
    const dealt = deck.length > 0 ? deck : random.shuffle(templates)
    decks.set(templates, dealt)
    return say(vary(dealt.pop()!, random))
  }
  return {
    random,
    say,
    deal,
    promise: (theme) => {
      const scope: Scope = { random, words, said: new Set(), values: { ...places, ...names, 产业: industry.name, 产品: random.pick(industry.products) } } // prettier-ignore
      return promise(random.pick(theme.targets), scope)
    },
    responsible: () => responsible(style, names, say('{各县区}'), random),
    turn: () => {
      industry = random.zipf(brief.industries)
    },
  }
}

/** 《…》 with or without its number: an earlier plan of this corpus where there is one of the province, or a document from above. */
const reference = (scope: Scope, earlier: readonly Earlier[], random: Random): string => {
  if (earlier.length === 0 || random.chance(0.6)) return `《${expand('{上级文件}', scope)}》`
  const { title, number } = random.pick(earlier)
  return `《${title.replaceAll(/[《》]/g, '')}》${random.chance(0.4) ? `（${number}）` : ''}`
}
