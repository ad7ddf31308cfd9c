/** Safari writes what is still loading only as a promise; pages that are not served securely have no clipboard. */
export const copy = async (content: string | Promise<string>): Promise<void> => {
  if (navigator.clipboard === undefined) return copySelected(await content)
  if (typeof content === 'string') return navigator.clipboard.writeText(content)
  const text = content.then((value) => new Blob([value], { type: 'text/plain' }))
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
}

const copySelected = (text: string): void => {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'heard'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (!copied) throw new Error('Expected to copy, found no way to')
}
