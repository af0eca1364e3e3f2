import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString, type PDFObject } from '@cantoo/pdf-lib'

/** What a PDF says of itself to readers and to screen readers. */
export type ReadPdf = Readonly<{
  pages: number
  title: string | undefined
  author: string | undefined
  language: string
  tagged: boolean
  /** The elements of its structure, by their types, each as often as it is there. */
  tags: Readonly<Record<string, number>>
  /** What pictures are described as. */
  described: readonly string[]
  /** The texts of its outline, those within others further in. */
  outline: readonly string[]
}>

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = document
  const dictionary = (object: PDFObject | undefined): PDFDict | null => {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    return found instanceof PDFDict ? found : null
  }
  const text = (object: PDFObject | undefined): string => {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : ''
  }
  const tags: Record<string, number> = {}
  const described: string[] = []
  for (const [, object] of context.enumerateIndirectObjects()) {
    const element = dictionary(object)
    const type = element?.get(PDFName.of('S'))
    if (!element || !(type instanceof PDFName) || !element.has(PDFName.of('P'))) continue
    const name = type.decodeText()
    tags[name] = (tags[name] ?? 0) + 1
    if (element.has(PDFName.of('Alt'))) described.push(text(element.get(PDFName.of('Alt'))))
  }
  const outline: string[] = []
  const walk = (item: PDFDict | null, depth: number): void => {
    for (let at = item; at; at = dictionary(at.get(PDFName.of('Next')))) {
      outline.push(`${'  '.repeat(depth)}${text(at.get(PDFName.of('Title')))}`)
      walk(dictionary(at.get(PDFName.of('First'))), depth + 1)
    }
  }
  walk(dictionary(dictionary(catalog.get(PDFName.of('Outlines')))?.get(PDFName.of('First'))), 0)
  const marked = dictionary(catalog.get(PDFName.of('MarkInfo')))?.get(PDFName.of('Marked'))
  return {
    pages: document.getPageCount(),
    title: document.getTitle(),
    author: document.getAuthor(),
    language: text(catalog.get(PDFName.of('Lang'))),
    tagged: String(marked) === 'true' && catalog.has(PDFName.of('StructTreeRoot')),
    tags,
    described,
    outline,
  }
}
