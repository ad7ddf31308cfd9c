import type { Author } from './author.ts'
import { common } from './words/common.ts'
import type { Theme } from './words/themes.ts'

const ordinals = [
  ['一是', '二是', '三是', '四是', '五是'],
  ['一要', '二要', '三要', '四要', '五要'],
  ['首先，', '其次，', '再次，', '最后，'],
]

/** Running text on one subject: its own sentences, those that fit anywhere, one or two commitments in figures. */
export const paragraph = (author: Author, theme: Theme, length: number): string => {
  const { random, deal } = author
  author.turn()
  const sentences: string[] = []
  const size = (): number => sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0)
  let promised = random.chance(0.4) ? 1 : 2
  if (length > 150 && random.chance(0.18)) sentences.push(deal(theme.sentences), enumeration(author, theme, length))
  do {
    const draw = random.next()
    if (draw < 0.2 && promised > 0 && sentences.length > 0) {
      promised -= 1
      sentences.push(commitments(author, theme))
    } else {
      const sentence = deal(draw < 0.66 ? theme.sentences : common['通用句']!)
      sentences.push(random.chance(0.05) && sentences.length > 0 ? link(author) + sentence : sentence)
    }
  } while (size() < length)
  return `${joined(sentences, random.chance(0.12))}。`
}

const link = ({ random }: Author): string => random.pick(['同时，', '此外，', '在此基础上，', '结合实际，', '今后，', '特别是', '与之配套，']) // prettier-ignore

const commitments = (author: Author, theme: Theme): string =>
  Array.from({ length: author.random.chance(0.7) ? 1 : 2 }, () => author.promise(theme)).join('，')

const enumeration = (author: Author, theme: Theme, length: number): string => {
  const { random, deal } = author
  const series = random.zipf(ordinals)
  const points = series.slice(0, Math.min(series.length, Math.max(2, Math.round(length / 90))))
  const texts = points.map((ordinal) => ordinal + deal(random.chance(0.5) ? common['枚举句']! : theme.sentences))
  return texts.join(random.chance(0.5) ? '。' : '；')
}

/** Sentences parted by full stops, now and then by semicolons. */
const joined = (sentences: string[], loosely: boolean): string => sentences.join(loosely ? '；' : '。')
