import type { SuggestionKind } from '../suggestion.ts'

/** The suggestions under a search box. */
export const suggestStrings = {
  list: '检索建议',
  kinds: {
    city: '城市',
    theme: '主题',
    indicator: '指标',
    plan: '规划',
    term: '提法',
    heading: '标题',
  } satisfies Record<SuggestionKind, string>,
  /** Names of conditions, as typed before the colon. */
  fields: { 主题: 'theme', 城市: 'city' } satisfies Record<string, SuggestionKind>,
  count: (suggestions: number) => `${suggestions} 条建议，按上下键选取。`,
}
