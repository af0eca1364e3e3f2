import { strToU8, zipSync } from 'fflate'
import { pixel } from '../../render/pages.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph as Word writes it: `style` is the id of one of its styles. */
export const para = (style: string, ...runs: string[]) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`
export const item = (level: number, id: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(text)}</w:p>`
export const note = (id: number) => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
export const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row, i) => `<w:tr>${i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cell => `<w:tc>${para('Normal', run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** `how` is `embed` for a picture in the document, `link` for one elsewhere. */
export const picture = (how: 'embed' | 'link', id: string, alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const styles = ['Normal', 'Title', 'Subtitle', 'heading 1', 'heading 2', 'Quote', 'caption']
  .map(name => {
    const id = name[0]?.toUpperCase() + name.slice(1).replace(' ', '')
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  })
  .join('')

const numbering = ['bullet', 'decimal']
  .map(
    (format, i) =>
      `<w:abstractNum w:abstractNumId="${i}">${[0, 1].map(level => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .join('')

/** A document with the parts that Word gives one, around the paragraphs of `body`. `extra` are further parts. */
export function wordDocument(body: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId4" Type="${office}/image" Target="media/image1.png"/><Relationship Id="rId5" Type="${office}/image" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="rId6" Type="${office}/hyperlink" Target="https://example.org/a" TargetMode="External"/><Relationship Id="rId7" Type="${office}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    'word/styles.xml': `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ko-KR"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}>${numbering}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2">${para('Normal', run('In the archive, since 1926.'))}</w:footnote></w:footnotes>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ignored &amp; old</dc:title><dc:creator>Ada Kim</dc:creator><cp:keywords>comedy, silent film</cp:keywords></cp:coreProperties>`,
    'word/document.xml': `<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    ...extra,
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...files, 'word/media/image1.png': new Uint8Array(pixel) })
}
