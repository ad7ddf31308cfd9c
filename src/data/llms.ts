import { databaseStrings, dataStrings as words, siteStrings } from '../model/strings.ts'
import type { Edition } from './edition.ts'
import { archiveName, databaseName, descriptorName, files } from './files.ts'

/** What a library holds, counted. */
interface Held {
  name: string
  plans: number
  clauses: number
}

/** `llms.txt`: what a program that reads the site should know first, and where it finds more (https://llmstxt.org). */
export const llms = ({ name, plans, clauses }: Held, { root, corpus, generator }: Edition): string => {
  const item = (path: string, label: string, note: string): string =>
    `- [${label}](${root}${path})${note === '' ? '' : `: ${note}`}`
  const section = (title: string, items: string[]): string => `## ${title}\n\n${items.join('\n')}\n`
  const { data, plan, pages, ...said } = words.llms
  return [
    `# ${name}\n`,
    `> ${said.summary(plans, clauses)}\n`,
    `${said.english}\n`,
    `${said.address(`\`${root}plans/<id>/#<clause>\``)}\n`,
    `${words.versionCorpus}${corpus}；${words.versionGenerator}${generator}\n`,
    section(data, [
      item('data/', words.title, words.lead),
      ...files.map((file) => item(`data/${file.name}`, file.name, said.row(words.tables[file.table.name].row))),
      item(`data/${descriptorName}`, descriptorName, words.descriptor),
      item(`data/${archiveName}`, archiveName, words.archive),
      item(`data/${databaseName}`, databaseName, databaseStrings.what),
    ]),
    section(
      plan,
      words.planFiles.map(({ name: path, meaning }) => `- \`${root}${path}\`: ${meaning}`),
    ),
    section(
      pages,
      (['plans', 'cities', 'themes', 'years', 'targets', 'agencies', 'terms', 'references', 'search', 'about'] as const)
        // In the order of the navigation.
        .map((path) => item(`${path}/`, siteStrings[path], '')),
    ),
  ].join('\n')
}
