/** The feed, and the description of the search for browsers. */
export const feedStrings = {
  added: (title: string) => `收录《${title}》`,
  changed: (title: string) => `更新《${title}》`,
  summary: (
    released: number,
    changed: Record<'amended' | 'moved' | 'merged' | 'split' | 'withdrawn', number>,
  ): string => {
    const parts = [
      ['新增', released],
      ['修改', changed.amended],
      ['移动', changed.moved],
      ['合并', changed.merged],
      ['拆分', changed.split],
      ['撤下', changed.withdrawn],
    ] as const
    return `${parts.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count} 条`])).join('，')}。`
  },
  openSearch: (library: string) => `在${library}中逐字检索条款原文`,
}
