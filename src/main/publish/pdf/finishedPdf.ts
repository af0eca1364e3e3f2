import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Article } from '../../../shared/model/article.ts'
import { cleanText } from '../../render/cleanText.ts'
import { languageOf } from '../../render/language.ts'

/**
 * A printed page as a document that says what it is: title (which readers show in place of the file's name), author, tags, language.
 * Its times are those of the article, so that the same pages give the same bytes.
 */
export async function finishedPdf(printed: Uint8Array, { header, updatedAt }: Article): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  const title = said(header.title) || 'Untitled'
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(said(header.author))
  document.setSubject(said(header.description || header.standfirst))
  document.setKeywords(header.tags.map(said))
  document.setCreator('Deckle')
  document.setProducer('Deckle')
  document.setCreationDate(new Date(updatedAt))
  document.setModificationDate(new Date(updatedAt))
  document.catalog.set(PDFName.of('Lang'), PDFString.of(languageOf(header.language).tag))
  return document.save()
}

function said(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim()
}
