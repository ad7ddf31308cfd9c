/** The images that stand for a page where others link to it. */
export const cardStrings = {
  site: '文库',
  plan: '规划',
  city: '城市',
  theme: '主题',
  indicator: '指标',
  plans: '部规划',
  cities: '座城市',
  places: '个地方',
  clauses: '个条款',
  targets: '个量化目标',
  characters: '字',
  placesOf: (names: string[], places: number) =>
    places > names.length ? `${names.join('、')}等 ${places} 地` : names.join('、'),
}
