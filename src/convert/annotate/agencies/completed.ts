/**
 * The names of a list with what they share: 开平市、鹤山市、恩平市政府 are three governments, 市科技、财政局 two bureaus of the
 * city. Printed names that are whole stay as they are.
 *
 * @param lists Names as printed, list by list.
 */
export const completed = (lists: readonly (readonly string[])[]): string[] => [
  ...new Set(lists.flatMap((names) => names.map((name, index) => whole(names, name, index)))),
]

const whole = (names: readonly string[], name: string, index: number): string => {
  const later = names.slice(index + 1)
  const end = later.map((other) => shared.exec(other)?.groups?.['end']).find((found) => found !== undefined)
  const place = /[市区县州旗]$/u.test(name)
  if (place && end === undefined) return name
  // 开平市、鹤山市、恩平市政府
  if (place) return later.some((other) => placeWithOffice.test(other)) && !shared.test(name) ? name + end! : name
  const before = names.slice(0, index).findLast((other) => level.test(other))
  const prefix = level.test(name) || before === undefined ? '' : level.exec(before)![0]
  // 市科技、财政局
  if (!anyOffice.test(name) && end !== undefined && name.length <= 6) return prefix + name + end
  return /^(?:\p{Script=Han}{2,8})(?:局|委|办)$/u.test(name) && prefix !== '' && bareOffice.test(name)
    ? prefix + name
    : name
}

const level = /^(?:省|市|区|县|州|旗|盟)(?:委)?(?=\p{Script=Han})/u
const shared = /(?<end>人民政府|政府|局|委员会|委|管委会)$/u
const placeWithOffice = /[市区县州旗](?:人民)?政府$|[市区县州旗]管委会$/u
const anyOffice =
  /(?:局|委|办|部|厅|政府|会|院|中心|公司|大学|学院|处|科|所|站|室|校|行|街道|镇|乡|园|区|单位|部门|企业|基地”|”|\)|室|联|协|团|支队|集团|社)$/u
const bareOffice =
  /^(?:科技|财政|发展改革|发展和改革|工业和信息化|工信|发改|人社|教育|商务|统计|税务|农业农村|市场监管|卫生健康|自然资源|生态环境|住房城乡建设|金融|人力资源社会保障|科学技术|审计|司法|公安|民政|水利|水务|交通运输|文化旅游|应急管理|国资|林业|大数据|行政审批)(?:局|委|办)$/u
