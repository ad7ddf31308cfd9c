/** Every string of the Chinese interface, by area, so that a page's script takes only its own. */
export * from './strings/site.ts'
export * from './strings/browse.ts'
export * from './strings/plan.ts'
export * from './strings/note.ts'
export * from './strings/message.ts'
export * from './strings/search.ts'
export * from './strings/compare.ts'
export * from './strings/about.ts'
