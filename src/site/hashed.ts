/** 32-bit FNV-1a over the UTF-16 units of a stretch of text. */
export const hashed = (text: string, start = 0, end = text.length): number => {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
