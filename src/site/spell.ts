import { pinyin } from 'pinyin-pro'

/** Pinyin without tones, a syllable per character: 吕梁市5G → lv liang shi 5 g. A mark of punctuation is an empty one. */
export const spell = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .join(' ')
