/** The index of clause headings, and what the search page offers without script. */
export const headingStrings = {
  title: '标题索引',
  lead: '各规划条款的标题，按拼音排列。相同的标题合在一处，每一处都连到条款。',
  description: (headings: number, places: number, plans: number) =>
    `${plans} 部科技规划的条款标题索引：${headings} 个标题，${places} 处，按拼音排列，逐处连到条款。`,
  letters: '首字母',
  letter: (letter: string) => (letter === 'other' ? '数字' : letter.toUpperCase()),
  letterTitle: (letter: string) => (letter === 'other' ? '数字开头的标题' : `${letter.toUpperCase()} 开头的标题`),
  letterDescription: (name: string, headings: number, places: number) =>
    `各地科技规划中${name}，按拼音排列：${headings} 个标题，${places} 处，逐处连到条款。`,
  counts: (headings: number, places: number) => `${headings} 个标题，${places} 处`,
  from: (first: string, last: string) => from(first, last),
  part: (page: string, first: string, last: string) => `${page}：${from(first, last)}`,
  more: (places: number) => `另 ${places} 处`,
  withoutScript: '不用检索也能找到条款：',
}

const from = (first: string, last: string): string => (first === last ? first : `${first} — ${last}`)
