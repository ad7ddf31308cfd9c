/** The address of a page or file of this site, below whatever path the site is served under. `url('plans/')`, `url('')`. */
export const url = (path: string): string => import.meta.env.BASE_URL + path

/** The address of a file that a route makes; the development server wants a slash after every dynamic address. */
export const fileUrl = (path: string): string => url(path) + (import.meta.env.DEV ? '/' : '')

/** The address of a clause on the page of its plan. */
export const clauseUrl = ({ plan, id }: { plan: { id: string }; id: string }): string => url(`plans/${plan.id}/#${id}`)
