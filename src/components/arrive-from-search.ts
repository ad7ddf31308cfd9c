/**
 * On a plan's page that was reached from a search: loads what marks the words that were searched and leads from one to
 * the next. Without it the clause that the address points at is tinted all the same.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const arriveFromSearch = (base: string): void => {
  if (!new URLSearchParams(location.search).has('q')) return
  void import('../search/arrival/arrive.ts').then(
    ({ arrive }) => arrive(base),
    () => {},
  )
}
