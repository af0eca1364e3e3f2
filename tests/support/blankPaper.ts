import { PDFDocument } from '@cantoo/pdf-lib'

/** Stands in for the browser that prints: one empty page, whatever it is given. */
export async function blankPaper(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save()
}
