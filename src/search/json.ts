/** The content of a file of the site. @throws When it cannot be loaded. */
export const json = async <Value>(path: string, cache: RequestCache): Promise<Value> => {
  const response = await fetch(path, { cache })
  if (!response.ok) throw new Error(`Cannot load ${path}: ${response.status}`)
  return response.json() as Promise<Value>
}
