/** More cells than this are no table for a text. */
const mostCells = 10_000

/** The rows of a sheet that was copied as text: cells parted by tabs. Null for any other text. */
export function readTabs(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n')
  const rows = lines.map(line => line.split('\t').map(unquoted))
  const width = rows[0]?.length ?? 0
  const isSheet = rows.length >= 2 && width >= 2 && rows.every(row => row.length === width)
  return isSheet && rows.length * width <= mostCells ? rows : null
}

/** The rows of a file of comma- or tab-separated values (RFC 4180; semicolons where they are meant). Null where it holds no more than one cell. */
export function readSeparated(text: string): string[][] | null {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  // What stands in quotes parts nothing.
  const first = source.replaceAll(/"(?:[^"]|"")*"/gu, '').split('\n', 1)[0] ?? ''
  const count = (sign: string) => first.split(sign).length
  const separator = ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < source.length; i += 1) {
    const letter = source.charAt(i)
    if (quoted) {
      if (letter !== '"') field += letter
      else if (source.charAt(i + 1) === '"') {
        field += '"'
        i += 1
      } else quoted = false
    } else if (letter === '"' && field === '') quoted = true
    else if (letter === separator || letter === '\n') {
      rows.at(-1)?.push(onOneLine(field))
      field = ''
      if (letter === '\n') rows.push([])
    } else field += letter
  }
  if (field || rows.at(-1)?.length) rows.at(-1)?.push(onOneLine(field))
  const kept = rows.filter(row => row.some(Boolean))
  const cells = kept.reduce((sum, row) => sum + row.length, 0)
  return cells > 1 && cells <= mostCells ? kept : null
}

function unquoted(cell: string): string {
  return onOneLine(/^"(?:[^"]|"")*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
