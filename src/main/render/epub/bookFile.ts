import type { Element } from 'hast'
import { h } from '../elements.ts'
import { writeXhtml } from './writeXhtml.ts'

/** A file of a book that people read. */
export type BookFile = Readonly<{ title: string; language: string; direction: 'ltr' | 'rtl'; body: readonly Element[] }>

export function bookFile({ title, language, direction, body }: BookFile): string {
  const root = h(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, dir: direction },
    h('head', h('meta', { charSet: 'utf-8' }), h('title', title), h('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' })),
    h('body', [...body]),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${writeXhtml([root])}\n`
}
