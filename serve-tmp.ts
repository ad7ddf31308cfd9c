import { serveSite } from './scripts/serve-site.ts'
serveSite('dist', '/').listen(4455)
