/**
 * A list of groups in parts of about `size` entries, a group never divided; one empty part of an empty list.
 */
export const parts = <Group>(groups: readonly Group[], sizeOf: (group: Group) => number, size: number): Group[][] => {
  const made: Group[][] = [[]]
  let held = 0
  for (const group of groups) {
    if (held > 0 && held + sizeOf(group) > size) {
      made.push([])
      held = 0
    }
    made.at(-1)!.push(group)
    held += sizeOf(group)
  }
  return made
}

/** Paths of a page and its further parts: `talent`, `talent/2`. */
export const partPaths = <Group>(
  name: string,
  all: readonly Group[][],
): { path: string; groups: Group[]; page: number; pages: number }[] =>
  all.map((groups, index) => ({
    path: index === 0 ? name : `${name}/${index + 1}`,
    groups,
    page: index + 1,
    pages: all.length,
  }))
