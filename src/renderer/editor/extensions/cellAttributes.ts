import type { Attributes } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { cellAlign, cellAttributes as attrs } from '../../../shared/document/attributes.ts'
import { attributesOf } from './attributesOf.ts'

const readSpan = (name: string) => (element: HTMLElement) => {
  const span = Number(element.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : null
}

function readWidths(element: HTMLElement): number[] | null {
  const widths = element.dataset.colwidth?.split(',').map(Number) ?? []
  const columns = readSpan('colspan')(element) ?? 1
  return widths.length === columns && widths.every(width => Number.isInteger(width) && width >= 0 && width <= 10_000) ? widths : null
}

function readAlign(element: HTMLElement): string | null {
  const said = element.dataset.align ?? (element.style.textAlign || element.getAttribute('align'))
  return cellAlign.safeParse(said === 'right' ? 'end' : said === 'left' ? null : said).data ?? null
}

/** What cells say, as TipTap declares it. */
export function cellAttributes(): Attributes {
  return attributesOf(attrs, { colspan: readSpan('colspan'), rowspan: readSpan('rowspan'), colwidth: readWidths, align: readAlign })
}

/** The same in HTML, for the clipboard and the page. */
export function cellHtml({ attrs: { colspan, rowspan, colwidth, align } }: Node): Record<string, string> {
  return {
    ...(colspan > 1 ? { colspan: String(colspan) } : {}),
    ...(rowspan > 1 ? { rowspan: String(rowspan) } : {}),
    ...(Array.isArray(colwidth) ? { 'data-colwidth': colwidth.join(',') } : {}),
    ...(align ? { 'data-align': String(align) } : {}),
  }
}
