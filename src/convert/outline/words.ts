/**
 * What the lines of the genre look like, on outline-folded text (half width, single spaces). Data, not logic: every
 * pattern wears the lines it must match.
 */

/** 。 ！ ？ ； ： at the end of a line, closing quotes and brackets included. */
export const sentenceEnd = /(?:[。!?;:…]|\.{3}|(?<=\p{Script=Han})\.)["”’」』)\]〕】》]*$/u

/** A sentence that is over, not merely paused: 。 ！ ？ */
export const fullStop = /[。!?]["”’」』)\]〕】]*$/u

/** 市科技局   各县(市、区)政府   区委组织部   示例大学   市发展和改革委员会 */
const bodySuffix = String.raw`(?:局|委员会|委|办公室|办|厅|部|政府|党组|党委|领导小组|指挥部|中心|研究院|研究所|院|协会|学会|联合会|商会|集团|公司|大学|学院|管委会|署|处|科室|科|室|银行|支行|分行|科协|总工会|团委|妇联|联席会议|专班|队|站|所|法院|检察院|社|群团|各部门|各单位|有关部门|有关单位|相关部门|相关单位|成员单位|街道|乡镇)`

const bodyAtEnd = new RegExp(String.raw`\S${bodySuffix}\)?等?(?:按.{0,6})?$`, 'u')

/** Names bodies, or says who does what: 市科技局、市财政局   区科工局牵头,区发改局等按职责分工负责 */
const namesBodies = (words: string): boolean => {
  const parts = words.split(/[、,;: ]/u).filter((part) => part !== '')
  return (
    /牵头|负责|责任|配合|落实/u.test(words) || parts.filter((part) => bodyAtEnd.test(part)).length * 2 > parts.length
  )
}

const bodyName = new RegExp(
  String.raw`^(?:中共|共青团|中国)?[\p{Script=Han}·]{2,40}${bodySuffix}(?:\([\p{Script=Han}]{1,12}\))?$`,
  'u',
)

/** A line that is names of bodies and nothing else: 江门市科学技术局   示例市科学技术局 示例市财政局 */
export const isBodyLine = (line: string): boolean =>
  line.length <= 80 &&
  (line.split(/[ 、]/u).every((name) => bodyName.test(name)) || bodyName.test(line.replaceAll(' ', '')))

/** (市科技局牵头,市财政局按职责分工负责)   [ 责任单位:市科技局 ] */
const bracketed = /^[([〔【][^([〔【]*(?:[([〔【][^)\]〕】]*[)\]〕】][^([〔【]*)*[)\]〕】][。;]?$/u

/** 责任单位:市科技局   牵头单位:…;配合单位:…   完成时限:2023年12月 */
const responsibleLabel =
  /^[([〔【]?(?:主要)?(?:责任|牵头|配合|主办|协办|承办|督办|实施|参与|参加|落实|负责|分管|协同|联系|完成|时间|进度)(?:责任)?(?:单位|部门|科室|处室|领导|人|机构|主体|市领导|时限|时间|节点|安排|要求)(?:及分工|和时限)? ?[:)]/u

/** A line that only names who is responsible. */
export const responsible = (line: string): boolean =>
  responsibleLabel.test(line) ||
  (line.length <= 400 && bracketed.test(line) && namesBodies(line.replace(/^[([〔【]|[)\]〕】][。;]?$/gu, ''))) ||
  (line.length <= 80 &&
    /^[^。;:]*(?:牵头|负责|配合|按职责分工(?:负责|落实))[。.]?$/u.test(line) &&
    /^(?:由)?(?:各|市|区|县|省|局|本)[^。]{0,40}(?:局|委|办|政府|部|中心|厅)[^。]*$/u.test(line))

/** Ends with a bracket of responsible bodies: …取得突破。(区科工局牵头,区发改局等按职责分工负责) */
export const agencyEnd = (whole: string): boolean => {
  const line = whole.slice(-400)
  const bracket = /[([〔【](?<inside>[^([〔【]*(?:[([〔【][^)\]〕】]*[)\]〕】][^([〔【]*)*)[)\]〕】][。;.]?$/u.exec(
    line,
  )
  return bracket !== null && namesBodies(bracket.groups!['inside']!)
}

/** The last words of a plan's or a notice's name. */
const kind = String.raw`(?:工作要点|要点|方案|行动|计划|规划|纲要|措施|政策|意见|办法|规定|规则|细则|通知|通告|公告|决定|决议|报告|安排|清单|目录|指南|条例|批复|复函|函|分工|分解表|任务表|一览表|责任表|指标表|规程|制度|总结|思路|要求|指引|倡议书|章程|解读|蓝图|路线图|任务书|分解|三十条|二十条|十条|\d+条)`

/** 总体要求   重点任务   保障措施: they end like titles and head a part of the plan. */
const plainHeading = String.raw`(?:指导思想|(?:总体|工作|基本|主要|重点|有关|相关|具体|下步|下一步|全年|年度)(?:要求|思路|目标|任务|行动|措施|工作|工作安排|安排|打算|部署|举措|原则|政策|计划)+|(?:组织|政策|工作|服务|要素)?(?:保障|支持|推进|落实)(?:措施|政策|计划|要求))`

/** 示例市2024年科技工作要点   关于印发《…实施方案》的通知   …三年行动计划(2021—2023年) */
export const titleLine = new RegExp(
  String.raw`^(?!附件|附:|.*制定本|.*印发本|${plainHeading}$)(?:[^。;!?]{0,120}${kind}|[^。;!?]{0,60}20\d\d年[^。;!?]{0,40}(?:目标|任务|打算|部署)|[^。;!?]{4,60}职责)(?:》|〉|”|")?(?:(?:的)?(?:通知|意见|决定|函|公告|通告))?(?: ?[(\[〔][^()\[\]〔〕]{1,30}[)\]〕])*$`,
  'u',
)

/** (2021—2025年) on a line of its own, under a title. */
export const titleBracket = /^[(\[〔](?:20\d\d ?[-—–~至―]+ ?(?:20)?\d\d ?年?(?:度)?|20\d\d年(?:度|版|本)?)[)\]〕]$/u

/** The first lines of a title that goes on: 中共示例市委办公室   关于印发   示例市2024年 */
export const titleBegin =
  /关于|^(?:中共)?.{0,40}(?:省|市|县|州|盟|旗|镇|(?<!专)区|政府|局|委|办|办公室|部|厅|关于|印发|年|年度|关于印发|转发|的|暨)$|^关于|^《|20\d\d年|“十.五”/u

/** 阳发〔2017〕9号   示科字[2024]3 号   示政办发(2024)12号 */
export const number =
  /^[(\[]?[\p{Script=Han}A-Za-z]{1,20} ?[〔[(【] ?(?:19|20)\d\d ?[〕\])】] ?第? ?\d{1,4} ?号[)\]]?$/u

/** 2023年11月10日   二〇二三年十一月十日   2023-11-10   (2023年1月5日印发)   2024年3月 */
export const date =
  /^[(\[]?(?:(?:19|20)\d\d ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?|[二一][〇零○OＯ0oＯ九][〇零○OＯ0o一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)(?: ?(?:印发|发布|公布|施行|起施行))?[)\]]?$/u

/** 各县(市、区)政府,各有关单位:   机关各科室、局属各单位: */
export const addressee =
  /^(?=.{0,160}:$)(?:(?:各|市|区|县|省|局|委|厅|有关|机关|本|驻|在|中央|相关|全市|全区|全县)[^。;!?]*|[^。;!?,]{2,40}(?:局|委|办|政府|单位|公司|部门|企业|院校|高校|街道|科室)):$/u

/** …现印发给你们,请认真贯彻执行。   经市政府同意,现将… */
export const cover =
  /(?:印发|转发|下发|发)给你们|现(?:予以?)?(?:印发|转发|公布|发布)|现将.{2,80}(?:印发|转发|通知|公布|发布)|请(?:认真|遵照|结合实际|结合.{2,12}实际|抓好|各.{1,12}认真)[^。]{0,12}(?:贯彻|组织|执行|实施|落实)|(?:特此通知|特此公告)|(?:公开|向社会)征求意见|(?:经|已经?).{2,30}(?:同意|审议通过|研究同意|批准)[^。]{0,12}现/u

/** 附件:1.…   附:任务分解表   附件1:… */
export const attachment = /^附 ?(?:件|表|录)? ?(?:\d{1,2}|[一二三四五六七八九十])? ?:/u

/** 附件   附件1   附件一:   附表2, alone on its line */
export const annexLine = /^附 ?(?:件|表|录)? ?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})? ?:?$/u

/** 附件1:示例市…任务清单   附件2 示例市…分工表: where an annex's body follows */
export const annexTitle =
  /^(?<marker>附 ?(?:件|表|录) ?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})? ?:?) ?(?=\S{4,60}$)/u

/** 目 录 */
export const tocLine = /^目 ?(?:录|次)$/u

/** 专栏1 重大平台   专栏 */
export const boxLine =
  /^(?<marker>专 ?栏 ?(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})?(?: ?[:、.])?)(?: |(?=\p{Script=Han}{2}|[“《])|$)(?!.*[。;]$)/u

/** 索引号 发布机构 成文日期 …: the labels of a page's metadata table. */
const recordLabels = String.raw`(?:索 ?引 ?(?:号|码)|信息索引号|统一编号|组配分类|主题分类|主 ?题 ?词|关 ?键 ?词|体裁分类|服务对象|公开目录|公开(?:方式|形式|范围|时限|程序|类别|属性|主体)|发布(?:机构|单位|部门|日期|时间|文号)|发文(?:机关|机构|单位|日期|字号|时间|文号)|制发(?:机关|日期)|成文(?:日期|时间)|生成(?:日期|时间)|生效(?:日期|时间)|实施日期|施行日期|废止(?:日期|时间)|失效(?:日期|时间)|有 ?效 ?(?:性|期)(?: ?限)?|有效(?:状态|期限)|效力状态|文 ?号|文件(?:编号|名称|类型)|规范性文件编号|规范性文件统一编号|登记号|信息(?:名称|分 ?类|类 ?别|来源)|内容(?:概述|分类)|名 ?称|标 ?题|来 ?源|信息有效性|时效性?|状态|著录(?:日期|时间)|印发(?:日期|时间)|分 ?类|类 ?别|载体类型|语种|格式|责任部门|发布人|审核人|签发人|发布|日期|时间|文章来源|信息提供日期)`

/** 索引号:11440700/2023-00123   发布机构: 市科技局   发布日期 2023-11-10 */
export const record = new RegExp(
  String.raw`^[\[【(|]? ?${recordLabels} ?[\]】)|]?(?: ?[:|] ?.*| (?=[\w\p{Script=Han}〔(]).{1,60}|)$|^20\d\d[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日? ?(?:\d{1,2}:\d\d(?::\d\d)?)? ?[^。;,]{2,40}$`,
  'u',
)

/** 所属行业:所有行业, among others like it. */
export const labelled = /^(?:[\p{Script=Han}] ?){2,8}: ?\S.{0,60}(?<![。;:])$/u

/** The label alone; its value stands on the next line. */
export const recordLabel = new RegExp(String.raw`^[\[【(|]? ?${recordLabels} ?[\]】)]? ?[:|]?$`, 'u')

/** Words that only a web page's frame says, anywhere in a line. */
const frameWord =
  /^(?:抄送|主送|抄报|报送) ?:|(?:办公室|局|委员会) ?20\d\d年\d{1,2}月\d{1,2}日印发$|ICP备|公网安备|网站标识码|Copyright|©|版权所有|版权归|与本站联系|扫一扫|扫描二维码|(?:在|用)?手机(?:版|上|端)?(?:浏览|打开|查看)|手机打开|返回顶部|回到顶部|网站地图|无障碍(?:浏览|阅读)|浏览(?:次数|量)|点击(?:次数|数|率|量)|(?:访问|阅读)(?:次数|量|数) ?:? ?\d|字体 ?: ?|字号 ?: ?|【字体|【打印|\[打印|打印本页|关闭(?:窗口|本页|页面)|分享(?:到|至|:)|技术支持 ?:|客服(?:热线|电话)|微信(?:公众号|扫码|扫一扫|好友)|朋友圈|新浪微博|我要纠错|收藏本(?:站|页)|设为首页|加入收藏|您(?:当前|现在|目前)?(?:所在|的)?(?:的)?位置|当前(?:的)?(?:位置|所在)|所在位置|当前位置|IE\d*浏览器|(?:建议|最佳|推荐).{0,12}分辨率|分辨率 ?:|责任编辑|责编 ?:|编辑 ?: ?|网站(?:主办|承办|管理|声明)|主办单位 ?:|承办单位 ?:|主办 ?: ?|承办 ?: ?|邮编 ?: ?|邮政编码 ?:|(?:联系|咨询|投诉|监督|举报|传真|值班)(?:电话|热线) ?: ?[\d(（]|电话 ?: ?\d|上一(?:篇|条) ?:?|下一(?:篇|条) ?:?|相关(?:链接|阅读|文章|稿件|新闻|信息|解读|附件|文件) ?:?$|图解 ?:|附件下载|文件下载|下载(?:附件|文件|原文|PDF|WORD)|点击(?:下载|查看|这里)|免责声明|免责 ?:|网友(?:评论|留言)|我要评论|javascript|^(?:本文档|文档简介|下载本|已阅读\d|还剩\d)|继续(?:免费)?阅读|展开(?:阅读)?全文|https?:\/\/\S+$|www\.\S+$|微博 ?微信|事业单位标识|不良信息举报|本(?:网站|网|站)(?:由|所)|适老(?:版|模式|化版)|长者(?:模式|版|助手)|繁體|简体版|语音(?:播报|朗读)|听全文/iu

/** 声明:本媒体部分图片… */
const frameStart =
  /^[【[(*※]*(?:声明|特别声明|版权声明|郑重声明|免责|提示|来源|信息来源|稿源|文章来源|作者|记者|通讯员|编辑|责编|审核|校对|终审|初审|复审|审签|供稿|撰稿|发布时间|发布日期|更新时间|日期|时间|点击|浏览|字体|字号|打印|关闭|分享|主办|承办|版权|地址|电话|邮编|邮箱|备案|联系我们|关于我们|网站|首页|热线|客服|返回|上一篇|下一篇|上一条|下一条) ?[】\])]?(?:$|[:| \]】>])/u

/** A navigation trail: 首页 > 政务公开 > 规划计划 */
const trail =
  /^首页 ?[>»›|/-]|^(?:[^<>»›→]{1,30}: ?)?[^<>»›→]{1,12}(?: ?(?:>>?|»|›|→)[^<>»›→]{1,40})+$|^[^\s|]{1,8}(?: ?\| ?[^\s|]{1,8}){2,}$/u

/** One word of a menu, a share bar or a form. */
const menuWord =
  /^(?:首页|网站首页|政务公开|政府信息公开|信息公开|政务服务|互动交流|政民互动|公众参与|走进.{1,6}|机构(?:职能|设置|概况)|领导(?:之窗|信息)|新闻(?:中心|动态)|通知公告|公示公告|政策(?:文件|法规|解读 ?:?)|规划(?:计划|信息)|工作动态|专题专栏|数据(?:开放|发布)|办事服务|网上办事|在线(?:办事|服务)|搜索|检索|登录|注册|更多|更多>+|导航|菜单|微信|微博|QQ空间|QQ好友|QQ|空间|打印|关闭|收藏|分享|分享:|大|中|小|默认|\[?大 ?中 ?小\]?|字体|纠错|返回|顶部|英文版|English|客户端|党政机关|智能问答|智能客服|政务微博|政务微信|政务新媒体|适老化|朗读|听|播放|暂停|繁体|简体|移动版|政府网站|无障碍|\||\/)$/iu

/** A line of a web page's frame, however it ends. */
export const frame = (line: string): boolean =>
  frameWord.test(line) || frameStart.test(line) || menuWord.test(line) || frameSentence(line)

/** …按月报送进展情况。联系人:张某,电话:… is the plan's sentence with something behind it. */
const beginsFrame = (line: string): boolean => {
  const found = frameWord.exec(line)
  return found !== null && !line.slice(0, found.index).includes('。')
}

/** A long sentence needs a stronger sign than one word to be the page's and not the plan's. */
export const frameSentence = (line: string): boolean =>
  /^(?:抄送|主送|抄报) ?:|^(?:您|当前|所在|首页).{0,8}位置/u.test(line) ||
  trail.test(line) ||
  (frameStart.test(line) && line.length <= 120) ||
  (line.length <= 60 && beginsFrame(line)) ||
  /ICP备|公网安备|版权归|与本站联系|Copyright|版权所有|网站标识码|本(?:网站|网|站)(?:所有|转载|发布)|来源于网络|未经授权|禁止转载|转载请注明|^[(]?本报(?:记者|讯)/iu.test(
    line,
  )

/** 本方案自印发之日起施行   以上措施… */
export const closing =
  /^(?:以上(?!海)|上述)|^本(?:行动|实施|工作)?(?:方案|措施|意见|办法|规划|计划|要点|细则|规定|政策|通知|文件|纲要|条例|各项)/u

/** 新增30家   达到2.2%   1-3项   800名: a figure that is counted, unlike 2022年 or 5G. */
export const countedFigure =
  /\d[\d.,]*(?: ?[-—–~至到] ?\d[\d.,]*)? ?(?:余|多)?(?:%|‰|个百分点|百分点|[万亿千百]?(?:家|个|项|名|人次?|户|所|座|支|批|种|类|亩|吨|条|场次?|次|件|倍|元|美元|平方米|平方公里|公里|千米|米|公顷|台|套|万|亿|期|门|篇|处|辆|位|对|宗|份|分(?!钟)|天|日内|工作日|小时|以上|以内|左右))/u

/** From here to the end a page speaks for itself, numbered or not: 相关推荐文章: 1.… 2.… */
export const frameBegins =
  /^[【[(]?(?:.{0,30}[】\])])?(?:相关(?:推荐|阅读|文章|文档|链接|新闻|报道)|推荐(?:阅读|文章)|延伸阅读|猜你喜欢|热门(?:文章|推荐|文档)|温馨提示|特别(?:提示|声明)|免责声明|版权(?:声明|说明)|下载(?:说明|须知)|展开(?:阅读)?全文|网站声明|网友评论)/u

/** 近日,…印发《…》,全文如下: — how a newspaper leads to a plan. */
export const newsLead =
  /(?:全文|原文|内容)如下[:。]$|(?:现将|现)?全文(?:刊发|公布|发布)|^(?:记者|本报讯|本网讯|近日|日前)/u

/** A body and a date on one line: 示例市科学技术局 2024年1月5日 */
export const signed =
  /^[\p{Script=Han} ]{4,40}(?:局|委员会|委|厅|办公室|政府|部|中心) ?(?:20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|二[〇○零][一二三四五六七八九〇○零]{2}年.{2,6}日)$/u

/** …工作要点-通知公告-石湖市科技局: what a page's title says after the plan's. */
export const siteSuffix = /(?: ?[-_|–—]{1,2} ?[^-_|–—。,;]{2,20}){1,4}$/u

/** …[打印] [关闭] at the end of a line, and what follows it. */
export const printButtons = /[[【(] ?(?:打印|关闭|我要纠错|收藏|返回顶部|分享)[^\]】)]{0,12}[\]】)]/u

/** …实施方案 发布时间:2023-02-20: what stands behind a title on its line. */
export const behindTitle = / (?=(?:发布时间|发布日期|发文日期|信息来源|文章来源|来源|日期|时间|作者) ?:)/u
