/** A file that cannot become a plan; the message says what was expected and what was found. */
export class Unreadable extends Error {}
