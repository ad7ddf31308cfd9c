import type { Plan } from '../model/plan.ts'

/** The name a source is published under. What a browser would run as a page of this site gets `.txt` added. */
export const sourceName = ({ file, mediaType }: Plan['source']): string =>
  /html|xml|svg/.test(mediaType) ? `${file}.txt` : file
