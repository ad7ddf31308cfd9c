/** A file that the site does not have, as one of another build: hosts answer with an error, or with some page. */
export class Missing extends Error {}

/** The content of a file of the site. @throws When it cannot be loaded; `Missing` when it is not there. */
export const json = async <Value>(path: string, cache: RequestCache): Promise<Value> => {
  const response = await fetch(path, { cache })
  if (response.status >= 500) throw new Error(`Cannot load ${path}: ${response.status}`)
  if (!response.ok) throw new Missing(`Expected ${path}, found ${response.status}`)
  const text = await response.text()
  try {
    return JSON.parse(text) as Value
  } catch {
    throw new Missing(`Expected JSON at ${path}, found 「${text.slice(0, 40)}」`)
  }
}
