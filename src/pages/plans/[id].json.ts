import type { APIRoute } from 'astro'
import { planFile, planIds } from '../../site/read-plan.ts'

export const getStaticPaths = () => planIds().map((id) => ({ params: { id } }))

/** `plan.json` as the converter wrote it. */
export const GET: APIRoute<never, { id: string }> = ({ params }) =>
  new Response(planFile(params.id, 'plan.json'), { headers: { 'content-type': 'application/json; charset=utf-8' } })
