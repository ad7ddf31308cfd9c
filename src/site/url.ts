/** The address of a page or file of this site, below whatever path the site is served under. `url('plans/')`, `url('')`. */
export const url = (path: string): string => import.meta.env.BASE_URL + path
