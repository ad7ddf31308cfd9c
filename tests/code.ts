import ts from 'typescript'

/** A source file taken apart. */
export interface Code {
  /** Addresses of everything it imports, as printed; imports of types and dynamic ones too. */
  imports: string[]
  /** String literals, the texts of templates, and an Astro page's text and attributes: what could reach a reader. */
  strings: string[]
}

/** Reads a `.ts`, `.mjs` or `.astro` file; comments and regular expressions are in neither list. */
export const code = (path: string, content: string): Code => {
  if (!path.endsWith('.astro')) return script(content)
  const frontmatter = /^---\n(?<code>.*?)^---$/ms.exec(content)?.groups?.['code'] ?? ''
  const scripts = [...content.matchAll(/<script[^>]*>(?<code>.*?)<\/script>/gs)].map(
    ({ groups }) => groups?.['code'] ?? '',
  )
  const parts = [frontmatter, ...scripts].map(script)
  const markup = content
    .replace(/^---\n.*?^---$/ms, '')
    .replaceAll(/<(?<name>script|style)[^>]*>.*?<\/\k<name>>/gs, '')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/\/\*.*?\*\//gs, '')
  return {
    imports: parts.flatMap(({ imports }) => imports),
    strings: [...parts.flatMap(({ strings }) => strings), markup],
  }
}

const script = (content: string): Code => {
  const strings: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      strings.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', content, ts.ScriptTarget.Latest))
  return { imports: ts.preProcessFile(content).importedFiles.map(({ fileName }) => fileName), strings }
}
