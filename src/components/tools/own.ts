/** The element that holds the clause's own words. */
export const own = (clause: HTMLElement): HTMLElement | null => clause.querySelector<HTMLElement>(':scope > .w')
