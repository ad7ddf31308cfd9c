import type { Author } from './author.ts'
import type { Brief } from './brief.ts'
import { paragraph } from './paragraph.ts'
import { common } from './words/common.ts'
import { opening } from './words/opening.ts'
import { safeguards } from './words/safeguards.ts'
import type { Theme } from './words/themes.ts'

/** A part of a plan before it is numbered. */
export interface Part {
  heading: string
  /** Its own paragraphs, each with the lines that name who is responsible. */
  paragraphs: string[]
  /** Lines to be printed with bullets, or in a box of their own. */
  bullets: string[]
  box: string[]
  children: Part[]
  /** True where the heading stands for the text: an article, a chapter that has nothing but children. */
  titled: boolean
}

const part = (heading: string, rest: Partial<Part> = {}): Part => ({
  heading,
  paragraphs: [],
  bullets: [],
  box: [],
  children: [],
  titled: true,
  ...rest,
})

/** The parts of a plan: at least three, their texts together about as long as the brief wants. */
export const outline = (brief: Brief, author: Author): Part[] => {
  const { build } = brief.form
  if (build === 'statute') return statute(brief, author)
  const short = brief.length < 1200
  const tiny = brief.length < 700
  const before =
    tiny || build === 'measures' || (build === 'agenda' && author.random.chance(0.6)) ? [] : aims(author, brief, short)
  const after = tiny || (build === 'agenda' && author.random.chance(0.4)) ? [] : [closing(author, short)]
  const used = [...before, ...after].reduce((sum, { children, paragraphs, bullets }) => {
    const texts = [...paragraphs, ...bullets, ...children.flatMap((child) => child.paragraphs)]
    return sum + texts.reduce((size, text) => size + text.length, 0)
  }, 0)
  const tasks = subjects(brief, author, Math.max(brief.length - used, brief.length / 2))
  const nested = before.length + after.length > 0 && build === 'scheme' && author.random.chance(0.65)
  return [...before, ...(nested ? [part(author.random.pick(taskHeadings), { children: tasks })] : tasks), ...after]
}

const taskHeadings = ['重点任务', '主要任务', '工作任务', '工作举措', '重点工作', '主要举措', '重点行动', '工作内容']

/** One part for each subject that there is room for, with its items. */
const subjects = (brief: Brief, author: Author, length: number): Part[] => {
  const { random } = author
  const item = random.integer(length < 900 ? 20 : 80, length < 900 ? 50 : 260)
  const items = Math.max(4, Math.round(length / (item + 80)))
  const most = Math.min(brief.themes.length, items < 8 ? 3 : 14)
  const themes = brief.themes.slice(0, Math.max(2, Math.min(most, Math.round(items / random.integer(2, 6)))))
  let rest = items
  return themes.map((theme, index) => {
    author.turn()
    const left = themes.length - index
    const share = left === 1 ? rest : Math.max(1, Math.round((rest / left) * (0.6 + 0.8 * random.next())))
    rest = Math.max(0, rest - share)
    return part(author.deal(theme.chapters), {
      paragraphs: random.chance(0.15) ? [paragraph(author, theme, 40)] : [],
      children: Array.from({ length: Math.max(1, share) }, () => task(author, theme, item)),
    })
  })
}

/** One item: sometimes with points of its own instead of running text. */
const task = (author: Author, theme: Theme, length: number): Part => {
  const { random } = author
  const own = length * (0.5 + random.next())
  if (own > 120 && random.chance(0.1)) {
    const points = random.integer(2, 4)
    return part(author.deal(theme.items), {
      paragraphs: [paragraph(author, theme, 30)],
      children: Array.from({ length: points }, () => part(author.deal(theme.items), { paragraphs: [paragraph(author, theme, own / points)] })), // prettier-ignore
    })
  }
  const paragraphs = [paragraph(author, theme, own)]
  if (own > 200 && random.chance(0.12)) paragraphs.push(paragraph(author, theme, 80))
  paragraphs.push(paragraphs.pop()! + author.responsible())
  return part(author.deal(theme.items), { paragraphs })
}

/** What comes before the tasks: where things stand, what guides, what is to be reached. */
const aims = (author: Author, brief: Brief, short: boolean): Part[] => {
  const { random, say, deal } = author
  const some = (templates: readonly string[], low: number, high: number): string[] =>
    Array.from({ length: random.integer(low, high) }, () => deal(templates))
  const promises = (): string[] =>
    brief.themes.slice(0, random.integer(3, 7)).map((theme) => `${author.promise(theme)}。`)
  const goals = random.chance(0.5)
    ? part(random.pick(['主要目标', '工作目标', '发展目标', '行动目标', '目标任务']), { bullets: promises() })
    : part(random.pick(['主要目标', '工作目标', '总体目标', '预期目标']), {
        paragraphs: [`${say('{到{末}年|力争到{末}年|通过{N}年努力}')}，${[...some(opening['目标话']!, 1, 2), ...promises().map((text) => text.slice(0, -1))].join('，')}。`], // prettier-ignore
      })
  const guidance = part(random.pick(['指导思想', '总体要求', '总体思路', '工作思路']), {
    paragraphs: [deal(opening['指导']!)],
  })
  if (short) return random.chance(0.5) ? [goals] : [guidance]
  const principles = part('基本原则', { bullets: some(opening['原则']!, 3, 5) })
  const state = part(random.pick(['发展基础', '工作基础', '发展基础和面临形势']), {
    paragraphs: [
      `${some(opening['基础']!, 2, 4).join('。')}。`,
      `但也要看到，${some(opening['短板']!, 2, 3).join('；')}。`,
    ],
  })
  const all = [
    ...(brief.form.build === 'development' || random.chance(0.12) ? [state] : []),
    guidance,
    ...(random.chance(0.35) ? [principles] : []),
    { ...goals, box: brief.form.build === 'development' ? ['主要指标', ...promises()] : [] },
  ]
  return random.chance(0.4) && all.length > 2 ? [part('总体要求', { children: all.map((each) => ({ ...each, heading: each.heading === '总体要求' ? '指导思想' : each.heading })) })] : all // prettier-ignore
}

const closing = (author: Author, short: boolean): Part => {
  const { random } = author
  const items = Array.from({ length: random.integer(2, short ? 3 : 5) }, () => {
    const sentences = Array.from({ length: random.integer(1, short ? 1 : 3) }, () => author.deal(safeguards.sentences))
    return part(author.deal(safeguards.items), { paragraphs: [`${sentences.join('。')}。`] })
  })
  return part(random.pick(safeguards.headings), { children: items })
}

const statuteChapters = ['总则', '职责分工', '申报与认定', '建设与运行', '经费管理', '考核评价', '监督与责任', '附则']

const statute = (brief: Brief, author: Author): Part[] => {
  const { random } = author
  const chapters = statuteChapters.filter((_, index) => index === 0 || index === 7 || random.chance(0.75))
  const articles = Math.max(8, Math.round(brief.length / 75))
  const article = (text: string): Part => part('', { paragraphs: [text], titled: false })
  return chapters.map((heading, index) => {
    author.turn()
    const theme = brief.themes[index % brief.themes.length]!
    const texts = Array.from({ length: Math.max(1, Math.round((articles / chapters.length) * (0.6 + 0.8 * random.next()))) }, () =>
      random.chance(0.6) ? `${author.deal(common['条款句']!)}。` : paragraph(author, theme, 40),
    ) // prettier-ignore
    const first = index === 0 ? [author.deal(common['办法首条']!)] : []
    const last = heading === '附则' ? [author.deal(safeguards.closings)] : []
    return part(heading, {
      children: [...first, ...(heading === '附则' ? texts.slice(0, 1) : texts), ...last].map(article),
    })
  })
}
