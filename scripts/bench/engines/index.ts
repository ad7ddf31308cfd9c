import type { Engine } from '../engine.ts'
import * as flexsearch from './flexsearch.ts'
import * as fuse from './fuse.ts'
import * as lunr from './lunr.ts'
import * as minisearch from './minisearch.ts'
import * as orama from './orama.ts'
import * as pagefind from './pagefind.ts'
import * as scan from './scan.ts'

/** What this site's search is compared with, by the name of its file. Stock Pagefind first: it is the yardstick of times. */
export const engines: Record<string, Engine> = { pagefind, minisearch, flexsearch, orama, lunr, fuse, scan }
