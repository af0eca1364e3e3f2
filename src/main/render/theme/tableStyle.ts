const shares = Array.from({ length: 19 }, (_, i) => (i + 1) * 5)

/** How much of a table a column takes: classes, since pages of a site allow no style of an element's own. */
const widths = shares.map(share => `.w-${share} { width: ${share}%; }`).join('\n')

/**
 * What tables and task lists look like in every theme, before its own style, which may say otherwise: colours and the typeface are
 * those that the theme names. A table that is wider than the page is scrolled by itself.
 */
export const tableStyle = `${widths}
.table { margin-block: 1.8rem; overflow-x: auto; }
table { border-collapse: collapse; min-width: 60%; font: 0.82rem/1.5 var(--sans, sans-serif); font-feature-settings: 'tnum'; }
table:has(colgroup) { width: 100%; table-layout: fixed; }
caption { padding-block-end: 0.5rem; text-align: start; color: var(--ink-2, inherit); }
:is(th, td) { padding: 0.45rem 0.8rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line, currentcolor); }
:is(th, td):first-child { padding-inline-start: 0; }
th { font-weight: 650; }
thead th { border-block-end-color: var(--ink-2, currentcolor); }
.align-center { text-align: center; }
.align-end { text-align: end; }
.tasks { list-style: none; padding-inline-start: 0 !important; }
.tasks > li { padding-inline-start: 1.6em; text-indent: -1.6em; }
.tasks > li > * { text-indent: 0; }
.tasks .label { display: inline-block; width: 1.6em; color: var(--ink-2, inherit); }
`
