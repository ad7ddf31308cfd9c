import { shorten } from '../shorten.ts'

/** The bar on a plan's page that was reached from a search. */
export const arrivalStrings = {
  bar: '本规划中的检索结果',
  back: (typed: string) => `返回检索「${shorten(typed)}」`,
  at: (place: number, places: number, unit: string) => `第 ${place} ${unit}，共 ${places} ${unit}`,
  all: (places: number, unit: string) => `本规划共 ${places} ${unit}`,
  /** Places of words, and clauses that meet conditions without words. */
  units: { words: '处', clauses: '条' },
  counts: (clauses: number, outside: number) =>
    [clauses > 0 ? `${clauses} 个条款` : '', outside > 0 ? `正文之外 ${outside} 处` : ''].filter(Boolean).join('，'),
  outside: '正文之外',
  heard: (position: string, place: string, words: string) => `${position}。${place} ${words}`,
  fromStart: '已到末尾，从头开始。',
  fromEnd: '已到开头，从末尾开始。',
  previous: '上一处',
  next: '下一处',
  close: '关闭，不再标出',
  none: '本规划没有符合的条款。',
  failed: '其余各处没有载入，只标出了眼前的。',
}
