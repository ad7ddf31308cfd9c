import type { Author } from './author.ts'
import type { Brief } from './brief.ts'
import { chineseNumber, chineseYear } from './chinese-number.ts'
import type { Style } from './style.ts'
import { pages } from './words/pages.ts'

/** What comes before and after the body: lines as they are printed. */
export interface Front {
  head: string[]
  tail: string[]
}

/** When and under which number a plan was issued. */
export interface Issue {
  number: string
  year: number
  month: number
  day: number
}

export const issue = ({ place, form, years }: Brief, { random }: Author): Issue => {
  const sign = place.short[0]!
  const bureau = random.pick([`${sign}科发`, `${sign}科字`, `${sign}科`, `${sign}政办发`, `${sign}府办`, `${sign}科规`])
  const open = random.pick(['〔〕', '〔〕', '〔〕', '〔〕', '[]', '［］', '（）'])
  const month = form.span[1] === 0 ? random.integer(1, 4) : random.integer(1, 12)
  return {
    number: `${bureau}${open[0]}${years[0]}${open[1]}${random.integer(1, 120)}号`,
    year: years[0],
    month,
    day: random.integer(1, 28),
  }
}

export const front = (title: string, brief: Brief, author: Author, style: Style, issued: Issue): Front => {
  const { random, say } = author
  const { name } = brief.place
  const { year, month, day } = issued
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const printed = `${year}年${month}月${day}日`
  const date = random.chance(0.25) ? `${chineseYear(year)}年${chineseNumber(month)}月${chineseNumber(day)}日` : printed
  const issuer = random.pick([
    `${name}科学技术局`,
    `${name}科学技术局`,
    `${name}人民政府办公室`,
    `${name}科技创新工作领导小组`,
  ])
  const fill = (template: string): string => say(template.replaceAll('{题}', title).replaceAll('{日期}', iso))
  const notice = (): string[] => {
    const heading = `${random.chance(0.5) ? issuer : ''}关于印发《${title}》的通知`
    return [
      ...(heading.length > 30 && random.chance(0.4) ? heading.split(/(?=关于印发)/) : [heading]),
      ...(random.chance(0.75) ? [issued.number] : []),
      fill(random.zipf(pages.addressees)),
      fill(random.zipf(pages.covers)),
      ...(random.chance(0.2) ? [`附件：${title}`] : []),
      issuer,
      date,
      ...(random.chance(0.2) ? ['（此件公开发布）'] : []),
      title,
    ]
  }
  const record = (): string[] => [
    `索 引 号：${brief.place.code}${random.integer(10, 99)}/${year}-${String(random.integer(1, 999)).padStart(5, '0')}`,
    `主题分类：科技、教育`,
    `发布机构：${issuer}`,
    `成文日期：${printed}`,
    `标　　题：${title}`,
    `发文字号：${issued.number}`,
    `发布日期：${iso}`,
    ...(random.chance(0.5) ? ['有 效 性：有效'] : []),
    ...(random.chance(0.5) ? notice() : [title]),
  ]
  const heads: Record<Style['front'], () => string[]> = {
    none: () => [],
    bare: () => [title, ...(random.chance(0.15) ? [`（${printed}）`] : [])],
    notice,
    record,
    navigation: () => [fill(random.zipf(pages.navigation)), title, fill(random.zipf(pages.sources))],
    headline: () => [fill(random.zipf(pages.headlines)), title],
  }
  const signature = style.signature && ['bare', 'none'].includes(style.front) ? [issuer, date] : []
  const links = random.shuffle(pages.frames).slice(0, random.integer(1, 5))
  return { head: heads[style.front](), tail: [...signature, ...(style.frame ? links.map(fill) : [])] }
}
