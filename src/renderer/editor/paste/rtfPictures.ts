/**
 * The pictures in the rich text (RTF) that word processors put beside their HTML, in their order: there the pictures themselves
 * are, where HTML names files that no page may read. Only those that browsers know too: PNG and JPEG.
 */
export function rtfPictures(rtf: string): File[] {
  const files: File[] = []
  for (const match of rtf.matchAll(/\\pict\b/gu)) {
    const own = groupFrom(rtf, match.index + match[0].length)
    const type = /\\(png|jpeg)blip\b/u.exec(own)?.[1]
    if (type === undefined) continue
    const digits = own.replaceAll(/\\[a-z]+-?\d*/giu, ' ').replaceAll(/[^\da-f]/giu, '')
    if (digits.length < 16) continue
    const bytes = new Uint8Array(digits.length >> 1)
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)
    files.push(new File([bytes], `pasted.${type}`, { type: `image/${type}` }))
  }
  return files
}

/** What stands in a group from a place in it to its end, without the groups inside. */
function groupFrom(rtf: string, start: number): string {
  const braces = /[{}]/gu
  braces.lastIndex = start
  let own = ''
  let depth = 0
  let from = start
  for (let found = braces.exec(rtf); found; found = braces.exec(rtf)) {
    if (depth === 0) own += rtf.slice(from, found.index)
    depth += found[0] === '{' ? 1 : -1
    if (depth < 0) return own
    from = found.index + 1
  }
  return own
}
