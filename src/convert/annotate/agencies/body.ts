/** Whether words name bodies, on folded text without white space. Data first, every pattern with what it must match. */

// 市科技局   区发改委   市委组织部   市政府办公室   国家税务总局示例市税务局   各县(市、区)政府   高新区管委会
const office =
  /(?:局|委|委员会|办|办公室|厅|政府|党委|党组|党工委|管委会|署|部|处|科|室|厅局|政府办|街道|街道办事处|办事处|专班|工作组|专项组|领导小组|指挥部|联席会议|海关|法院|检察院|政协|人大|人大常委会|人行|公司|集团|银行|支行|分行|中支|中心支行|监管局|监管分局|分局|支局|中心|院|所|站|队|社|科协|总工会|工会|团委|妇联|工商联|残联|文联|侨联|社科联|贸促会|协会|学会|商会|联合会|基金会|大学|学院|学校|中学|高校|院校|实验室|医院|研究院|研究所|园区|开发区|高新区|经开区|产业园|科技园|保税区|度假区|示范区|功能区|自贸区|新区|片区|企业|机构|单位|部门|平台公司|产研院|农科院|科学院|孵化器|联盟|媒体|报社|电视台|乡镇|镇街|镇|乡|市|区|县|州|盟|旗|地市|县区|县市区|各地|基地”|”)$/u

/** Offices of government and party, which alone in a bracket are meant as responsible. */
const authority =
  /(?:局|委|办|委员会|办公室|厅|政府|党委|党工委|管委会|署|部|街道|办事处|海关|法院|检察院|科协|总工会|团委|妇联|工商联|专班|领导小组|支行|分局|人行|科|处|科室|部门|单位)$/u

// 各县(市、区)   各有关部门   相关单位   市直各单位   各区政府、各功能区管委会   各科室
const group = /^(?:各|有关|相关|市直|区直|县直|省直|市级|区级|县级|全市|所有|其他|其它|属地|辖区|成员)/u

const sentenceWord =
  /[。!?]|(?:的|了|是|为了|以及其|简称|包括|例如|如下|详见|见附件|不含|含|指|即|等级|约占)$|^(?:以下简称|简称|含|包括|不含|如|例如|即|指|其中|详见|见|暂|试行|原|注|第|附|略|限|按|自|经|在|到|至|从|对)/u

/** Looks like the name of a body, or of a group of bodies. */
export const isBody = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 36 &&
  !sentenceWord.test(name) &&
  !/^\d/u.test(name) &&
  (office.test(name.replace(/\([^)]*\)$/u, '')) || group.test(name))

/** Can stand for responsibility without a role word. */
export const isAuthority = (name: string): boolean => {
  const bare = name.replace(/\([^)]*\)$/u, '')
  return (
    authority.test(bare) ||
    (group.test(name) && /(?:市|区|县|州|旗|镇|街道|乡|园区|管委会|高校|院校|企业)(?:\))?$/u.test(name))
  )
}
