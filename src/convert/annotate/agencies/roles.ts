import { isAuthority, isBody } from './body.ts'

/** Who is responsible by the words inside one bracket or line; offsets are those of the words. */
export interface Roles {
  lead: Part[]
  support: Part[]
  /** The printed time it is due. */
  due: Part | null
  /** Says that bodies support all that follows, without naming them each time. */
  standing: boolean
  rule: string
}

export interface Part {
  start: number
  end: number
  name: string
}

type Role = 'lead' | 'support' | 'responsible' | 'none'

const responsible = '责任|负责|主责|落实|实施|承办|执行|分工|主体'
const leading = '牵头|主办|主要责任|主要负责|主责|第一责任|总牵头|领衔'
const supporting = '配合|协办|参与|协助|协同|参加|支持|会办|协作'
const office = '(?:责任)?(?:单位|部门|科室|处室|机构|主体|股室|地区|方)?'

// 责任单位:   牵头单位:   配合部门:   牵头责任单位:   完成时限:   责任领导:
const label = new RegExp(
  `^(?:(?<lead>(?:${leading})${office})|(?<support>(?:${supporting}|协同配合|配合协助)${office})|(?<responsible>(?:${responsible})(?:责任)?(?:单位|部门|科室|处室|机构|主体|股室|方)?|分工)|(?<due>(?:完成|办结|实施|推进|落实|工作|整改)?(?:时限|时间|期限|节点|时间节点|时间要求|进度|进度安排|日期))|(?<person>(?:责任|分管|牵头|包联|联系|挂钩|市|区|县)?(?:市|区|县)?(?:领导|人|负责人|责任人)))(?:及分工|和分工)?:`,
  'u',
)

const leads =
  /(?:共同|联合)?(?:负责)?牵头(?:负责|落实|实施|推进|组织实施|抓总|组织|制定|办理|抓|总负责)?$|(?:主办|总负责|主责|主要负责|领衔)$/u
const supports =
  /(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?)?(?:共同|积极|协同|协助|予以|做好|密切|分工)?(?:配合(?:落实|做好|实施)?|参与|参加|协助|协办|协同|支持)$/u
const executes =
  /(?:等)?(?:共同|分别|具体|联合|协同)?(?:按(?:照)?(?:各自)?(?:职责|职能|分工)(?:分工)?(?:各自|分别|共同)?(?:负责|落实|推进|实施|抓好落实)?|负责(?:落实|实施|推进)?|各负其责|组织实施|抓好落实|落实|具体实施)$/u

// 市农业农村局[负责]农技推广衔接
const doesTask =
  /^(?<body>[^,、;]{3,16}?(?:局|委|办|部|厅|政府|委员会))(?<role>负责|牵头)(?!落实|实施|推进|抓|组织|办理|总)[\p{Script=Han}]{2,16}$/u

// 2023年9月底前完成   12月底前   长期坚持   2024年6月30日前
const dueWords =
  /^(?:于|至|到)?(?:(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬|末)?|年底|年内|上半年|下半年|第?[一二三四]季度末?)(?:底)?(?:之?前|以前|前)?|20\d\d年(?:底|末|上半年|下半年|第?[一二三四]季度)?(?:底)?(?:之?前|以前)?|长期(?:坚持|推进|实施)?|持续(?:推进|实施)?|全年|常年|立行立改|持续推进)(?:完成|落实|办结|到位|取得实效|建成|印发|出台)?(?:并(?:长期坚持|持续推进))?$/u

// 以下均需各县区配合,不再列出   以下各项工作均由…
const standing =
  /(?:以下|下同|后同|各项|上述|所有(?:任务|工作))[^,;。]*(?:均|都)|不再(?:一一|逐一|重复|另行|单独)?(?:列出|列|标注|注明|罗列)/u

/**
 * Reads who leads and who supports (GUIDE.md, part B). `undefined` when the words do not name responsible bodies.
 *
 * @param words Folded, where a space stands for white space of the source.
 * @param bare Whether names without any role word may be meant.
 */
export const roles = (words: string, bare: boolean, ledBefore = false): Roles | undefined => {
  const result: Roles = { lead: [], support: [], due: null, standing: false, rule: '' }
  const open: { part: Part; role: Role }[] = []
  let current: Role = 'none'
  let labelled = false
  let roled = false
  let person = false
  let failed = false
  const close = (role: 'lead' | 'support' | 'responsible'): void => {
    roled = true
    const led = result.lead.length > 0
    for (const { part, role: own } of open.splice(0)) {
      const to = role === 'responsible' ? (own === 'none' || own === 'responsible' ? undefined : own) : role
      if (to === 'support' || (to === undefined && led)) result.support.push(part)
      else result.lead.push(part)
    }
  }
  const flush = (): void => {
    const led = (result.lead.length > 0 || ledBefore) && (labelled || roled)
    for (const { part, role } of open.splice(0)) {
      if (role === 'support' || (role !== 'lead' && led)) result.support.push(part)
      else result.lead.push(part)
    }
  }
  for (const piece of pieces(words)) {
    let { start, end } = piece
    let said = words.slice(start, end)
    if (aside.test(said)) continue
    if (standing.test(said)) {
      result.standing = true
      continue
    }
    const found = label.exec(said)
    if (found !== null) {
      const { lead, support, due } = found.groups!
      if (lead !== undefined || support !== undefined || found.groups!['responsible'] !== undefined) flush()
      labelled = true
      person = found.groups!['person'] !== undefined
      current =
        lead !== undefined
          ? 'lead'
          : support !== undefined
            ? 'support'
            : due !== undefined || person
              ? current
              : 'responsible'
      start += found[0].length
      said = words.slice(start, end)
      if (due !== undefined) {
        if (said !== '') result.due = { start, end, name: said }
        continue
      }
    }
    if (person && found === null && !isBody(said)) continue
    if (person) {
      if (found !== null) continue
      person = false
    }
    if (dueWords.test(said.replaceAll(' ', ''))) {
      const date = said.replace(/(?:完成|落实|办结|到位|取得实效|建成|印发|出台)(?:并.*)?$/u, '')
      result.due ??= { start, end: start + date.length, name: date }
      continue
    }
    const prefix =
      /^(?:(?:此项|本项|该项|此|本|以上)(?:工作|任务|条)?由|由|会同|联合|并由|同时由|以及|其中|及|和|与|请)/u.exec(
        said,
      )?.[0] ?? ''
    if (/^(?:会同|联合)/u.test(prefix) && open.length > 0 && result.lead.length === 0) close('lead')
    start += prefix.length
    said = words.slice(start, end)
    // 市农业农村局负责农技推广衔接
    const task = doesTask.exec(said)
    if (task !== null && isAuthority(task.groups!['body']!)) {
      end = start + task.groups!['body']!.length + task.groups!['role']!.length
      said = words.slice(start, end)
    }
    const role = leads.exec(said) ?? supports.exec(said) ?? executes.exec(said)
    const kind = role === null ? undefined : leads.test(said) ? 'lead' : supports.test(said) ? 'support' : 'responsible'
    end = role === null ? end : start + role.index
    for (const part of splitNames(words, start, end)) {
      if (isBody(part.name)) open.push({ part, role: current })
      else if (part.name !== '' && !aside.test(part.name)) failed = true
    }
    if (kind !== undefined) {
      if (open.length === 0 && role!.index === 0) roled = true
      else close(kind)
    }
  }
  flush()
  const all = [...result.lead, ...result.support]
  if (all.length === 0) {
    if (!result.standing) return undefined
    result.rule = 'standing'
    return result
  }
  const named = labelled || roled
  if (!named && (!bare || failed || !all.some(({ name }) => isAuthority(name)))) return undefined
  if (named && failed && all.length < 2 && !labelled) return undefined
  if (!named && result.due === null && !all.every(({ name }) => isBody(name))) return undefined
  result.rule = labelled ? 'label' : roled ? 'role words' : 'bare bodies'
  return result
}

/** Words that name nobody: 等部门, 按职责分工. */
const aside =
  /^(?:等|等(?:有关|相关|市直)?(?:部门|单位)|有关方面|按(?:照)?职责分工|分工负责|各自职责|排名第一.*|第一个为.*|列第一.*|排(?:在)?首位.*|下同|加.*为牵头.*|.*为牵头(?:单位|部门)|\*.*)$/u

/** 各县(市)、区人民政府 is one group. */
const isGroup = (words: string, start: number, index: number): boolean =>
  words[index] === '、' &&
  /^各?(?:区|县|市|旗)(?:\([^()]*\))?$/u.test(words.slice(start, index)) &&
  /^(?:区|县|市|旗|县级市)/u.test(words.slice(index + 1, index + 3))

/** At 、 , ; and white space outside inner brackets and quotes. */
const pieces = (words: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  let depth = 0
  let start = 0
  const push = (end: number): void => {
    let from = start
    let to = end
    while (from < to && ' 。.'.includes(words[from]!)) from += 1
    while (to > from && ' 。.'.includes(words[to - 1]!)) to -= 1
    if (to > from) found.push({ start: from, end: to })
  }
  for (let index = 0; index <= words.length; index += 1) {
    const sign = words[index]
    if (sign === '(' || sign === '[' || sign === '〔') depth += 1
    if (sign === ')' || sign === ']' || sign === '〕') depth = Math.max(0, depth - 1)
    const parts =
      sign === undefined ||
      (depth === 0 && index > start && words.startsWith('会同', index)) ||
      (depth === 0 && '、,;。|/\n'.includes(sign)) ||
      (depth === 0 && sign === ' ' && isBody(words.slice(start, index).replace(label, '')))
    if (!parts || isGroup(words, start, index)) continue
    push(index)
    start = words.startsWith('会同', index) ? index : index + 1
  }
  return found
}

/** 市科技局和市财政局: but not 市人力资源和社会保障局. Without 等 behind. */
const splitNames = (words: string, start: number, end: number): Part[] => {
  const found: Part[] = []
  let from = start
  for (const { index, 0: joint } of words.slice(start, end).matchAll(/以及|和|及|与/gu)) {
    const left = words.slice(from, start + index)
    const right = words.slice(start + index + joint.length, end)
    if (
      !isAuthority(left) ||
      !isBody(right.replace(/等$/u, '')) ||
      /^(?:人力资源|发展|规划|工业|住房|文化|应急|交通|卫生)$/u.test(left.slice(1))
    )
      continue
    found.push(trimmed(words, from, start + index))
    from = start + index + joint.length
  }
  found.push(trimmed(words, from, end))
  return found.filter(({ name }) => name !== '')
}

const trimmed = (words: string, start: number, end: number): Part => {
  const name = words.slice(start, end)
  // 市财政局(排名第一的为牵头单位)   各县政府〔含高新区,下同〕
  const kept = name
    .replace(/[(〔[](?:排名|排在|列|下同|第一|含|以下)[^()〔〕[\]]*[)〕\]]$/u, '')
    .replace(/等(?:市直|有关|相关|责任|成员)?(?:部门|单位|部门和单位)?(?:要|应|须)?$/u, '')
    .replace(/(?:分别|共同|各自|要|应|联合)$/u, '')
  return { start, end: start + kept.length, name: kept.replaceAll(' ', '') }
}
