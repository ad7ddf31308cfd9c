/**
 * Puts figures that are known only when all files are written into a page that leaves a place for them:
 * `<span data-figure="corpus">—</span>`.
 *
 * @throws When the page asks for a figure that is not there.
 */
export const fill = (page: string, figures: ReadonlyMap<string, string>): string =>
  page.replaceAll(place, (_, start: string, name: string) => {
    const figure = figures.get(name)
    if (figure === undefined)
      throw new Error(`Unexpected figure 「${name}」; expected ${[...figures.keys()].join(', ')}`)
    return start + figure
  })

const place = /(<span data-figure="([^"]+)">)[^<]*/g
