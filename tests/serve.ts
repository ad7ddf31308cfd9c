import { endWithParent } from '../scripts/end-with-parent.ts'
import { serveSite } from '../scripts/serve-site.ts'

/** Static hosts for the browser tests: `node serve.ts PORT FOLDER BASE …`, one server per triple. */
endWithParent()
const [, , ...triples] = process.argv
for (let index = 0; index < triples.length; index += 3) {
  const [port, folder, base] = triples.slice(index, index + 3)
  if (folder !== undefined && base !== undefined) serveSite(folder, base).listen(Number(port), '127.0.0.1')
}
