import { formerStrings } from './former.ts'

/** The page that says what a link may rely on, and every change since. */
export const linksStrings = {
  title: '固定链接',
  description: '条款的链接怎样编成、为何不会失效；自首次发布以来条款编号、规划地址的每一次变动。',
  lead: (ids: number) =>
    ids === 0
      ? '尚未发布任何编号。发布之后，每一个编号都记在账上，永远有去处。'
      : `已发布 ${ids.toLocaleString('en')} 个条款编号，每一个都记在账上，永远有去处。`,
  promiseTitle: '承诺',
  promise: [
    '发布过的编号不会改指别处而不作说明，也不会消失。',
    '文字更正，编号不变；文字移到别处，旧编号随文字走，到达时注明原来的序号。',
    '并入、拆分、删去的条款，在原处留一行说明，并连到现在的文字。',
    '序号被后来的条款占用的，旧链接落在新条款上，条款下注明原来的文字今在何处。',
    '规划改址，旧地址自动转到新地址；规划撤下，旧地址说明时间和理由。',
    '数据文件也是如此：改址的，旧地址有同样的文件；撤下的，原来的 .json、.md、.txt 说明时间和理由。',
  ],
  formTitle: '怎样编成',
  form: [
    '编号照原文印的序号：“三、”下“（二）”下“1.”是 c3-s2-i1。没有序号的自然段按次序编号，一经发布不再移动。',
    '序号跨章连排的，编号不带章：第 7 项就是 i7，带章的写法 c2-i7 也有效。',
    '“一是”“二是”等可以直接链接：i19-e1。',
  ],
  changesTitle: '变动',
  none: '自首次发布以来没有变动。',
  amended: '文字有更正',
  change: (marker: string | null, state: keyof typeof formerStrings.states): string =>
    `${formerStrings.name(marker)}${formerStrings.states[state]}`,
  addressesTitle: '地址',
  noAddresses: '没有规划改过地址或被撤下。',
  moved: '改址：',
  to: ' → ',
  more: '固定链接的承诺与全部变动',
}
