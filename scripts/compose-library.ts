import { compose } from './compose.ts'

/** The library with the invented plans of `tests/library` in it, in `.library`. */
const folders = compose('.library', ['content/plans', 'tests/library/plans'])
console.log(`${folders.length} plans in .library, invented ones of 示例省 among them`)
