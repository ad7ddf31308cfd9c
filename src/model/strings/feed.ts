/** The feed, and the description of the search for browsers. */
export const feedStrings = {
  added: (title: string) => `收录《${title}》`,
  changed: (title: string) => `更新《${title}》`,
  summary: ({
    released,
    amended,
    moved,
    withdrawn,
  }: Record<'released' | 'amended' | 'moved' | 'withdrawn', number>): string =>
    [
      released > 0 && `新增 ${released} 条`,
      amended > 0 && `修改 ${amended} 条`,
      moved > 0 && `移动 ${moved} 条`,
      withdrawn > 0 && `撤下 ${withdrawn} 条`,
    ]
      .filter((part) => part !== false)
      .join('，')
      .concat('。'),
  openSearch: (library: string) => `在${library}中逐字检索条款原文`,
}
