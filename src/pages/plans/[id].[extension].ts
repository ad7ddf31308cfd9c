import type { APIRoute } from 'astro'
import { cited } from '../../site/cite/cited.ts'
import { citationFiles } from '../../site/cite/files.ts'
import { formats, type FileFormat } from '../../site/cite/formats.ts'
import { library } from '../../site/library.ts'
import { settings } from '../../site/settings.ts'
import { url } from '../../site/url.ts'

export const getStaticPaths = () =>
  library().plans.flatMap(({ id }) =>
    Object.entries(citationFiles).map(([format, { extension }]) => ({ params: { id, extension }, props: { format } })),
  )

/** A citation of the plan for programs; with its address once the site has one. */
export const GET: APIRoute<{ format: FileFormat }, { id: string }> = ({ params: { id }, props: { format }, site }) => {
  const address = site && new URL(url(`plans/${id}/`), site).href
  const plan = { ...cited(library().byId.get(id)!, settings().name), address }
  return new Response(formats[format](plan), {
    headers: { 'content-type': `${citationFiles[format].mediaType}; charset=utf-8` },
  })
}
