const letterCountries = new Set('US CA MX PH CL CO CR DO GT NI PA PR SV VE'.split(' '))

/** What a page says of paper beyond its theme: the size, links that are followed rather than read, and the lists, which are part of a document. */
export function paperStyle(language: string): string {
  const region = /-([A-Z]{2})\b/.exec(language)?.[1]
  return `@media print {
  @page { size: ${region !== undefined && letterCountries.has(region) ? 'letter' : 'A4'}; margin: 22mm 20mm 24mm; }
  nav.list { display: block; break-before: auto; }
  .e-content a[href^='http']::after { content: none; }
  :is(h2, h3, h4) + * { break-before: avoid; }
  :is(table, tr, .rating, .callout) { break-inside: avoid; }
  thead { display: table-header-group; }
  figcaption { break-before: avoid; }
}
`
}

/** A page of ours as it is before it is printed: pictures don't wait for being scrolled to, and what is folded is open. */
export function forPaper(html: string): string {
  // Between tags every "<" is an escape, and within them every ">": no text can be taken for one.
  return html.replaceAll(/<img [^>]*>/g, tag => tag.replace(' loading="lazy"', '')).replaceAll(/<details(?=[ >])/g, '<details open')
}
