import type { APIRoute } from 'astro'
import { library } from '../../../site/library.ts'
import { files } from '../../../site/suggest/files.ts'
import { named } from '../../../site/suggest/named.ts'
import { shards } from '../../../site/suggest/shards.ts'
import { vocabularies } from '../../../site/vocabularies.ts'

/** `index.json` and the files it names. */
export const getStaticPaths = () =>
  [...files(shards(named(library(), vocabularies())))].map(([name, text]) => ({ params: { name }, props: { text } }))

export const GET: APIRoute<{ text: string }, { name: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
