/** A file that the site does not have, as one of another build. */
export class Missing extends Error {}

/** The content of a file of the site. @throws When it cannot be loaded; `Missing` when there is none. */
export const json = async <Value>(path: string, cache: RequestCache): Promise<Value> => {
  const response = await fetch(path, { cache })
  if (!response.ok) throw new (response.status === 404 ? Missing : Error)(`Cannot load ${path}: ${response.status}`)
  return response.json() as Promise<Value>
}
