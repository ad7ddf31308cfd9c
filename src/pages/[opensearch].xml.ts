import type { APIRoute } from 'astro'
import { feedStrings as words } from '../model/strings.ts'
import { settings } from '../site/settings.ts'
import { url } from '../site/url.ts'
import { xmlText } from '../site/xml-text.ts'

/** Browsers ask the site's address for searches, so a site that does not know it has no description of its search. */
export const getStaticPaths = () =>
  import.meta.env.SITE === undefined ? [] : [{ params: { opensearch: 'opensearch' } }]

/** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md: a short name has at most 16 characters. */
export const GET: APIRoute = ({ site }) => {
  const { name } = settings()
  const search = new URL(url('search/'), site).href
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText([...name].slice(0, 16).join(''))}</ShortName>
<Description>${xmlText(words.openSearch(name))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${xmlText(new URL(url('favicon.svg'), site).href)}</Image>
<Url type="text/html" template="${xmlText(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  )
}
