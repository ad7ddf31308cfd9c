/** Of the database of all data: how it is opened and searched, with queries that can be run as they stand. */
export const databaseStrings = {
  title: 'SQLite 数据库',
  what: '以上各表和全文合为一个数据库，附全文检索',
  lead: '一个文件，用 sqlite3 命令、DB Browser for SQLite、Python 的 sqlite3、R 的 RSQLite、Datasette 等即可打开，无须联网。压缩包里没有它：内容是一样的，放在一起只会使下载加倍；datapackage.json 说的是压缩包里的文件，也不列它。',
  points: [
    '各表与上面的文件同名、同栏、同值：列表和对象是 JSON 文字，可用 json_each、json_extract 取出；“是否”写 1 或 0；不知道的是 null。',
    '主键、外键照各表的连接方式设好。references 是 SQL 的保留字，查询时加双引号："references"。',
    'text 等于 substr(full_text, start + 1, "end" - start)；但 SQL 按码位计数，全文中有基本平面以外的字时，位置要按通则换算。',
    '另有四张表：texts 是各规划的全文，clause_search 供检索条款，about 写明语料、生成程序、许可与声明，fields 写明每张表每个字段的含义，与本页相同。',
  ],
  searching: '检索',
  searchPoints: [
    'clause_search 的 folded 是每个条款的文字，按本站检索的办法统一写法：NFKC 兼容形（全角字母、数字、标点变半角），小写，双引号一律作”，去掉空白和零宽字符。要查的词也先这样写：中文词大多不必改，（2025年）要写成 (2025年)。在 Python 里是 unicodedata.normalize("NFKC", 词).lower()，再换双引号、去空白。',
    '三个字及以上用 MATCH，整个词放在英文双引号里：有索引，快。一两个字不在索引里，用 instr 逐条查看。两种写法都逐字相符，不分词，不漏也不多。LIKE 和 GLOB 会把 %、_、*、? 当作通配符，不如 instr。',
    'MATCH 需要 SQLite 3.34 或更新；instr 不挑版本。',
    '与网页检索的差别：从一条跨到下一条的词句，网页算在前一条，clause_search 查不到；标题、落款等正文之外的文字也不在其中。要确认文库里没有某个词句，查 texts 的 folded，它是整部规划的文字。',
  ],
  examplesTitle: '查询示例',
  examples: [
    {
      asks: '哪些条款有“高新技术企业”（三个字及以上）',
      sql: `select plan, clause, place, text, link
from clause_search join clauses using (plan, clause)
where folded match '"高新技术企业"'
order by plan, start`,
    },
    {
      asks: '哪些条款有“高企”（一两个字）',
      sql: `select plan, clause, place, text, link
from clause_search join clauses using (plan, clause)
where instr(folded, '高企') > 0
order by plan, start`,
    },
    {
      asks: '同一条里既有“高新技术企业”，又有“培育”',
      sql: `select plan, clause, text
from clause_search join clauses using (plan, clause)
where folded match '"高新技术企业"' and instr(folded, '培育') > 0
order by plan, start`,
    },
    {
      asks: '哪些规划的全文（连同标题、落款）有“人工智能”；没有结果，就是一处也没有',
      sql: `select plan, title
from texts join plans using (plan)
where instr(folded, '人工智能') > 0`,
    },
    {
      asks: '各市高新技术企业的目标：数值、期限和原文',
      sql: `select city, title, scope, mode, op, value, measure, deadline, text, link
from targets
where indicator = '高新技术企业'
order by city, deadline, value`,
    },
    {
      asks: '牵头任务最多的机构',
      sql: `select city, body, count(distinct clause) as clauses
from agencies
where role = 'lead'
group by plan, body
order by clauses desc, plan, body
limit 20`,
    },
    {
      asks: '各主题有多少条款（themes 栏是列表）',
      sql: `select theme.value as theme, count(*) as clauses
from clauses, json_each(clauses.themes) as theme
group by theme.value
order by clauses desc, theme.value`,
    },
    {
      asks: '每个提法连同前后文',
      sql: `select plan, clause, json_extract(selector, '$.prefix') as before, text, json_extract(selector, '$.suffix') as after
from terms
order by term, plan, start`,
    },
  ],
}
