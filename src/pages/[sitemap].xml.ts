import type { APIRoute } from 'astro'
import { library } from '../site/library.ts'
import { url } from '../site/url.ts'

/** Only a site that knows its own address has a sitemap. */
export const getStaticPaths = () => (import.meta.env.SITE === undefined ? [] : [{ params: { sitemap: 'sitemap' } }])

export const GET: APIRoute = ({ site }) => {
  const { plans, cities, themes, years, indicators, bodies, terms, headingLetters } = library()
  const pages = [
    '',
    'plans/',
    'cities/',
    'themes/',
    'years/',
    'targets/',
    'agencies/',
    'terms/',
    'headings/',
    'references/',
    'quote/',
    'data/',
    'about/',
    'about/links/',
    ...plans.map(({ id }) => `plans/${id}/`),
    ...cities.map(({ slug }) => `cities/${slug}/`),
    ...themes.map(({ slug }) => `themes/${slug}/`),
    ...years.map(({ year }) => `years/${year}/`),
    ...indicators.flatMap(({ slug }) => (slug === undefined ? [] : `targets/${slug}/`)),
    ...bodies.functions.map(({ id }) => `agencies/${id}/`),
    ...terms.flatMap(({ slug }) => (slug === undefined ? [] : `terms/${slug}/`)),
    ...headingLetters().map(({ letter }) => `headings/${letter}/`),
  ]
  const entries = pages.map((page) => `<url><loc>${new URL(url(page), site).href}</loc></url>\n`)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  )
}
