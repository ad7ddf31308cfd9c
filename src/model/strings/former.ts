import type { Former } from '../plan.ts'

/** Clauses that are elsewhere now, on the page of their plan and at /about/links/. */
export const formerStrings = {
  name: (marker: string | null): string =>
    marker === null ? '原此处一段' : marker.startsWith('第') ? `原${marker.trim()}` : `原「${marker.trim()}」`,
  states: { moved: '今为', merged: '已并入', split: '已分为', withdrawn: '已删去' } satisfies Record<
    Former['state'],
    string
  >,
  since: (date: string) => `（${date}）`,
}
