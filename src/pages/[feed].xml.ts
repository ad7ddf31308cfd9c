import type { APIRoute } from 'astro'
import { atom } from '../site/feed/atom.ts'
import { days } from '../site/feed/days.ts'
import { library } from '../site/library.ts'
import { readLedger } from '../site/read-ledger.ts'
import { settings } from '../site/settings.ts'
import { url } from '../site/url.ts'

const all = () => days(new Map(library().plans.map(({ id }) => [id, readLedger(id)])))

/** A feed names its site, and says what was released; a site without an address or a release has none. */
export const getStaticPaths = () =>
  import.meta.env.SITE === undefined || all().length === 0 ? [] : [{ params: { feed: 'feed' } }]

export const GET: APIRoute = ({ site }) => {
  const { name, publisher } = settings()
  const home = new URL(url(''), site).href
  const { byId } = library()
  return new Response(
    atom({ name, publisher, home }, all(), (plan) => byId.get(plan)!.title),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  )
}
