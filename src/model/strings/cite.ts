/** Citations: words that a style demands, and the names of the formats. */
export const citeStrings = {
  /** GB/T 7714—2025, 7.1.3 and 7.1.2. */
  anonymous: '佚名',
  andOthers: '等',
  citation: '引用格式',
  format: '引文格式',
  copyPlan: '复制整部规划的引文',
  download: '下载本条',
  sourceText: '原文 TXT',
  downloaded: (file: string) => `已下载 ${file}`,
  withoutAddress: '（不含本站网址）',
  formats: {
    gbt7714: '按 GB/T 7714—2025',
    apa: 'APA 第7版',
    chicago: 'Chicago 第17版（注释—书目）',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
  },
}
