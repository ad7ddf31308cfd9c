import { pinyin } from 'pinyin-pro'
import { brief } from './brief.ts'
import { places, type Place } from './places.ts'
import { plan } from './plan.ts'
import { random } from './random.ts'
import type { Earlier } from './author.ts'

/** A synthetic plan's folder. */
export interface Synthetic {
  id: string
  /** File name to content: the source, and `meta.yaml` where the text does not print its title. */
  files: { 'source.txt': string; 'meta.yaml'?: string }
}

/** Synthetic plans without end. Each depends on the seed and on those before it, never on how many are taken. */
export function* corpus(seed: number): Generator<Synthetic> {
  const ordered = random(seed, -1).shuffle(places)
  const used = new Set<string>()
  const earlier: Earlier[] = []
  for (let index = 0; ; index += 1) {
    const wanted = brief(seed, index, ordered)
    const { title, number, text, titled } = plan(seed, wanted, earlier)
    const proposed = `${romanized(wanted.place)}-${wanted.years[0]}`
    const id = used.has(proposed) ? `${proposed}-${index}` : proposed
    used.add(id)
    earlier.push({ title, number, province: wanted.place.province, year: wanted.years[0] })
    yield { id, files: { 'source.txt': text, ...(titled ? {} : { 'meta.yaml': meta(title, wanted.place) }) } }
  }
}

const romanized = ({ short }: Place): string =>
  pinyin(short, { toneType: 'none', separator: '', v: true })
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')

const meta = (title: string, { code, province, city, district }: Place): string => `title:
  value: ${title}
  reason: 程序合成的文本，未印标题
region:
  value: {code: '${code}', province: ${province}, city: ${city}, district: ${district}}
  reason: 程序合成的文本，未印发布机关
`
