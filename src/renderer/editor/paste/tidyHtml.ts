import { cleanPasted } from '../../../shared/pasted/cleanPasted.ts'
import { htmlOf, treeOf } from './domTree.ts'

/** HTML of another program as plain HTML of what it says (`shared/pasted`). It is read in a document that loads and runs nothing. */
export function tidyHtml(html: string): string {
  // Word marks what only some programs read by signs that are no comments for a browser.
  const page = new DOMParser().parseFromString(html.replaceAll(/<!\[(?:if[^\]]*|endif)\]>/giu, ''), 'text/html')
  return htmlOf(cleanPasted(treeOf(page), html), page)
}
