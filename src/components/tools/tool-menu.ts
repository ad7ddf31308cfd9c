import { citeStrings as words, toolStrings } from '../../model/strings.ts'
import { element } from '../../search/element.ts'
import { saveFile } from '../../search/save-file.ts'
import { citationFiles } from '../../site/cite/files.ts'
import type { FileFormat, Format } from '../../site/cite/formats.ts'
import { copy } from '../copy.ts'
import { citation } from './citation.ts'
import { sourceText } from './source-text.ts'

/** What more can be done: choose how citations are written, as long as the page is open; cite the plan; download a clause. */
export const toolMenu = (
  article: HTMLElement,
  clause: () => HTMLElement | undefined,
  choose: (format: Format) => void,
  say: (doing: Promise<string>) => void,
): HTMLElement => {
  let chosen: Format = 'gbt7714'
  const choice = ([format, name]: [Format, string]): HTMLElement => {
    const field = element('input', { type: 'radio', name: 'citation-format', value: format })
    field.checked = format === chosen
    field.addEventListener('change', () => choose((chosen = format)))
    return element('label', {}, [field, name])
  }
  const file = (name: string, extension: string, mediaType: string, content: (of: HTMLElement) => Promise<string>) => {
    const button = element('button', { type: 'button' }, [name])
    button.addEventListener('click', () => {
      const of = clause()
      if (of === undefined) return
      const named = `${location.pathname.split('/').at(-2)}-${of.id}.${extension}`
      say(
        content(of).then((text) => {
          saveFile(named, text, `${mediaType};charset=utf-8`)
          return words.downloaded(named)
        }),
      )
    })
    return button
  }
  const plan = element('button', { type: 'button' }, [words.copyPlan])
  plan.addEventListener('click', () =>
    say(copy(citation(article, undefined, chosen)).then(() => toolStrings.copiedAs(words.formats[chosen]))),
  )
  return element('div', {}, [
    element('fieldset', {}, [
      element('legend', {}, [words.format]),
      ...(Object.entries(words.formats) as [Format, string][]).map(choice),
      plan,
    ]),
    element('fieldset', {}, [
      element('legend', {}, [words.download]),
      ...(Object.entries(citationFiles) as [FileFormat, { extension: string; mediaType: string }][]).map(
        ([format, { extension, mediaType }]) =>
          file(words.formats[format], extension, mediaType, async (of) => citation(article, of, format)),
      ),
      file(words.sourceText, 'txt', 'text/plain', (of) => sourceText(article, of, undefined)),
    ]),
  ])
}
