/**
 * Suggestions in the search boxes of a page that is not the search page, loaded when one gets the focus; without them a box is a plain form.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const suggestOnFocus = (base: string): void => {
  for (const input of document.querySelectorAll<HTMLInputElement>('.find input, .bigfind input')) {
    const start = (): void => {
      void import('../search/suggest/suggest.ts').then(
        ({ suggest }) => suggest(input, { base, search: () => input.form!.submit() }),
        () => {},
      )
    }
    if (document.activeElement === input) start()
    else input.addEventListener('focus', start, { once: true })
  }
}
