import { pinyin } from 'pinyin-pro'
import type { Meta } from '../model/plan.ts'

/**
 * A proposal for a plan's id: its place and stated year in pinyin (`jiangmen-2023`), else its file's name. A person may
 * choose another once.
 */
export const planId = (meta: Meta, fileName: string): string => {
  const title = meta.title?.value ?? ''
  const place =
    meta.region?.value.district ??
    meta.region?.value.city ??
    /^(?:20\d\d年度?)?(?:中共|关于印发《?)?(?<place>\p{Script=Han}{2,7}?)(?:自治)?[省市县区州盟旗]/u.exec(title)
      ?.groups?.['place']
  const words =
    place === undefined
      ? fileName
      : [place.replace(/[市县区]$/u, ''), meta.years?.value[0]].filter((part) => part !== undefined).join('-')
  const id = words
    .normalize('NFKC')
    .replaceAll(/\p{Script=Han}+/gu, (han) => pinyin(han, { toneType: 'none', separator: '', v: true }))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return id.slice(0, 60) || 'plan'
}
