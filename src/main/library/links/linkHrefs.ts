import type { Node } from 'prosemirror-model'
import { sectionLinks } from '../../../shared/document/sectionLinks.ts'

/** Whether a body's JSON can hold a link: most don't, and need no looking through. */
export function mayLink(json: string): boolean {
  return json.includes('"type":"link"')
}

/** The addresses of a section's links, in order. */
export function linkHrefs(section: Node): string[] {
  return sectionLinks(section).map(({ href }) => href)
}
