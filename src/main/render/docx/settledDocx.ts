import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * The same document without what differs from one making to the next: the clock, and ids drawn by chance or counted on from the
 * document before. `changedAt` (milliseconds since 1970) is when the article was last changed.
 */
export function settledDocx(made: Uint8Array, changedAt: number): Uint8Array {
  const files = unzipSync(made)
  const names = Object.keys(files).sort()
  const relations = new Map<string, string>()
  const time = new Date(changedAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const settled: Zippable = {}
  // Programs that guess what a file is look for this part first.
  const first = '[Content_Types].xml'
  for (const name of [first, ...names.filter(each => each !== first)]) {
    const bytes = files[name]
    if (!bytes) continue
    settled[name] = /\.(?:xml|rels)$/.test(name) ? strToU8(settledXml(strFromU8(bytes), relations, time)) : bytes
  }
  return zipSync(settled, { level: 9, mtime: new Date(1980, 0, 1) })
}

function settledXml(xml: string, relations: Map<string, string>, time: string): string {
  let drawings = 0
  return xml
    .replaceAll(/"rId([\w-]{21})"/g, (_, drawn: string) => {
      const known = relations.get(drawn) ?? `rIdLink${relations.size + 1}`
      relations.set(drawn, known)
      return `"${known}"`
    })
    .replaceAll(/(<wp:docPr id=")\d+"/g, (_, start: string) => `${start}${(drawings += 1)}"`)
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</g, (_, start: string) => `${start}${time}<`)
}
