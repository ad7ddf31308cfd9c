import type { ClauseEntry } from './clause-entry.ts'
import { fullPlace, shortPlace } from './place-text.ts'

/** What clauses say, under the place of their plans, in the order given; a name that two places share stands in full. */
export const byPlace = <Item extends { clause: ClauseEntry }>(
  items: readonly Item[],
): { name: string; items: Item[] }[] => {
  const groups = [...Map.groupBy(items, ({ clause }) => clause.plan.meta.region?.value.code ?? '').values()]
  const names = groups.map(([first]) => shortPlace(first!.clause.plan))
  return groups.map((group, index) => {
    const name = names[index]!
    const shared = names.indexOf(name) !== names.lastIndexOf(name)
    return { name: shared ? fullPlace(group[0]!.clause.plan) : name, items: group }
  })
}
