import { serveSite } from './scripts/serve-site.ts'
serveSite(process.argv[2]!, '/').listen(Number(process.argv[3]))
