import { pinyin } from 'pinyin-pro'

/** Pinyin without tones or spaces: 揭榜挂帅 → jiebangguashuai. */
export const letters = (name: string): string =>
  pinyin(name, { toneType: 'none', separator: '', v: true })
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
