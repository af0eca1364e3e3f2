import type { Root } from 'hast'
import { makeCocoaHeadings } from './cocoaHeadings.ts'
import { plainFormats } from './formats.ts'
import { placeNotes } from './notes.ts'
import { inlineSheet } from './sheetStyles.ts'
import { dropLostLinks } from './lostLinks.ts'
import { captionTables, headTables } from './tables.ts'
import { takeChanges } from './takeChanges.ts'
import { dropBlank, dropSilent, nameBlocks } from './tidyBlocks.ts'
import { elementsIn, type Parent } from './tree.ts'
import { hasWordLists, makeWordLists } from './wordLists.ts'

const documents = /urn:schemas-microsoft-com:office|\bmso-|docs-internal-guid|content="LibreOffice|Cocoa HTML Writer|google-sheets/iu

/**
 * Takes from the HTML that word processors, spreadsheets, note takers and browsers put on the clipboard what it says, as plain HTML:
 * headings, lists, tables, notes, words with their formats, pictures and what plays elsewhere. Style is gone, and what shows
 * nothing. The tree is changed in place; `html` is what it was read from. Pure: nothing is fetched.
 */
export function cleanPasted(root: Root, html: string): Root {
  const isDocument = documents.test(html)
  inlineSheet(root)
  dropSilent(root)
  if (isDocument) takeChanges(root)
  if (hasWordLists(html)) makeWordLists(root)
  placeNotes(root)
  dropLostLinks(root)
  if (html.includes('Cocoa HTML Writer')) makeCocoaHeadings(root)
  nameBlocks(root, html.includes('content="LibreOffice'))
  captionTables(root)
  headTables(root)
  const at: Parent = elementsIn(root).find(each => each.tagName === 'body') ?? root
  const content = at.children.flatMap(child => (child.type === 'doctype' ? [] : [child]))
  const children = plainFormats(content, isDocument)
  const cleaned: Root = { type: 'root', children }
  dropBlank(cleaned)
  return cleaned
}
