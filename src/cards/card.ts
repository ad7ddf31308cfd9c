/** What the image of a page says, which others show beside a link to it: https://ogp.me/#metadata */
export interface Card {
  /** The page, from the root of the site: `plans/yangjiang-2022/`; empty for the site itself. */
  path: string
  /** What kind of page it is. */
  kind: string
  title: string
  /** What tells it from others of its kind: place, years, issuers. */
  about: string
  /** Two or three things counted. */
  counts: Count[]
  /** The library; empty on its own card, whose title says so. */
  by: string
}

/** 34 个条款 */
export interface Count {
  count: number
  of: string
}
