import { resolve } from 'node:path'
import { env } from 'node:process'
import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { contentFolder } from './src/site/content-folder.ts'
import { settings } from './src/site/settings.ts'

const { address } = settings()

/** What needs an absolute address is left out when none is set, and the log says so. */
const sayAddress = {
  name: 'address',
  hooks: {
    'astro:build:done': ({ logger }) => {
      if (address === undefined)
        logger.info(
          'No address in site.yaml: no canonical links, no sitemap, no feed, no description of the search, no cards',
        )
    },
  },
}

// SITE_BASE: the sub-path the site is served under. SITE_OUT: where the built site goes. CONTENT_DIR: which library.
export default defineConfig({
  ...(address === undefined ? {} : { site: address }),
  base: `/${(env.SITE_BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
  outDir: env.SITE_OUT ?? 'dist',
  trailingSlash: 'always',
  // Nothing is inlined, so that the site works under a content security policy without 'unsafe-inline'.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Smart punctuation and GFM rewrite source text: quotes, ~, bare addresses.
  markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }) },
  integrations: [mdx(), sayAddress],
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { '@content': resolve(contentFolder) } },
    server: { fs: { allow: ['.', resolve(contentFolder)] } },
  },
})
