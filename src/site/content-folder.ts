import { env } from 'node:process'

/** The folder of the library, relative to the project: `content`, or another one that tests name in `CONTENT_DIR`. */
export const contentFolder = env['CONTENT_DIR'] ?? 'content'
