declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
declare module '@citation-js/core' {
  /** Reads citations in the formats of the plugins that are loaded. */
  export class Cite {
    constructor(source: string)
    data: unknown
    /** Writes what was read, by the plugin for styles. */
    format(
      form: 'bibliography' | 'citation',
      options: { template: string; lang: string; entry?: { id: string; locator: string | undefined; label: string } },
    ): string
  }
  export const plugins: {
    config: { get(plugin: '@csl'): { styles: { add(name: string, style: string): void } } }
  }
}
