import { expect, type APIRequestContext, test } from '@playwright/test'
import FeedParser from 'feedparser'
import { validateXML } from 'xmllint-wasm'

const text = async (request: APIRequestContext, file: string): Promise<string> => (await request.get(file)).text()

test('feed, sitemap and description of the search are well-formed, as xmllint reads them @fixtures', async ({
  request,
}) => {
  for (const file of ['feed.xml', 'sitemap.xml', 'opensearch.xml']) {
    const { errors } = await validateXML({ xml: await text(request, file), normalization: 'c14n' })
    expect(errors).toEqual([])
  }
})

test('every page of the sitemap is there @fixtures', async ({ request }) => {
  const pages = [...(await text(request, 'sitemap.xml')).matchAll(/<loc>https:\/\/plans\.example\.org\/(.*?)<\/loc>/g)]
  expect(pages.length).toBeGreaterThan(100)
  for (const [, page] of pages) expect([page, (await request.head(page!)).status()]).toEqual([page, 200])
})

test('another reader finds in the feed what RFC 4287 demands, and each plan under its address @fixtures', async ({
  request,
}) => {
  const parser = new FeedParser({})
  parser.end(await text(request, 'feed.xml'))
  const entries: FeedParser.Item[] = []
  for await (const entry of parser) entries.push(entry as FeedParser.Item)
  const { meta } = entries[0]!
  expect(meta).toMatchObject({ '#type': 'atom', '#version': '1.0', xmlurl: 'https://plans.example.org/feed.xml' })
  // Once each: of several the reader would make a list.
  const once = { '#': expect.stringMatching(/./) }
  const demanded = { 'atom:id': once, 'atom:title': once, 'atom:updated': once }
  expect(meta).toMatchObject({ ...demanded, author: expect.stringMatching(/./) })
  expect(new Set(entries.map(({ guid }) => guid)).size).toBe(entries.length)
  for (const entry of entries) {
    expect(entry).toMatchObject(demanded)
    expect(entry.link).toMatch(/^https:\/\/plans\.example\.org\/plans\/[a-z0-9-]+\/$/)
    expect(entry.date).toBeInstanceOf(Date)
  }
})
