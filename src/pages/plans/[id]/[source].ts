import type { APIRoute } from 'astro'
import { planFile, planIds, readPlan } from '../../../site/read-plan.ts'
import { sourceName } from '../../../site/source-name.ts'

export const getStaticPaths = () =>
  planIds().map((id) => {
    const { source } = readPlan(id)
    return { params: { id, source: sourceName(source) }, props: { file: source.file } }
  })

/** The source as it was received, byte for byte. */
export const GET: APIRoute<{ file: string }, { id: string }> = ({ params, props }) =>
  new Response(planFile(params.id, props.file), { headers: { 'content-type': 'application/octet-stream' } })
