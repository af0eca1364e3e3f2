/** How books look: sizes and spaces alone. Typeface, colours and margins are the reader's. */
export const bookStyle = `h1, h2, h3, h4 { line-height: 1.25; hyphens: none; break-after: avoid; }
h1 { font-size: 1.6em; margin: 1em 0 0.5em; }
h2 { font-size: 1.25em; margin: 2em 0 0.5em; }
h3 { font-size: 1.1em; margin: 1.5em 0 0.5em; }
h4 { font-size: 1em; margin: 1.5em 0 0.5em; }
p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
.standfirst { font-size: 1.1em; font-style: italic; }
.byline, .details { font-size: 0.9em; }
figure { margin: 1.5em 0; break-inside: avoid; }
img { max-width: 100%; height: auto; max-height: 90vh; }
.size-left { float: left; width: 45%; margin: 0.3em 1em 0.6em 0; }
.size-right { float: right; width: 45%; margin: 0.3em 0 0.6em 1em; }
:is(.size-wide, .size-full) img { width: 100%; object-fit: contain; }
figcaption, caption { font-size: 0.85em; margin: 0.5em 0; text-align: start; }
blockquote { margin: 1em 1.5em; font-style: italic; }
.facts dl { margin: 1em 0; }
:is(.facts, .scores) dt { font-size: 0.85em; }
.facts dd { margin: 0 0 0.5em; }
.stars { height: 1em; width: auto; vertical-align: -0.1em; }
.callout { margin: 1.5em 0; padding: 0.5em 1em; border: 1px solid; }
:is(.callout, .pros, .cons) .label { font-weight: bold; margin: 0 0 0.3em; }
.spoiler { margin: 1em 0; padding: 0.5em 1em; border: 1px dashed; }
.tasks { list-style: none; padding-left: 0; padding-inline-start: 0; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
.align-center { text-align: center; }
.align-end { text-align: end; }
pre { white-space: pre-wrap; font-size: 0.85em; }
sup, sub { line-height: 0; }
.titlepage { text-align: center; margin-top: 25%; }
`
