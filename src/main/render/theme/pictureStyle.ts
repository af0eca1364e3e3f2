const steps = Array.from({ length: 11 }, (_, i) => i * 10)

/** Which point of a picture stays in sight where it is cut: classes, since pages of a site allow no style of an element's own. */
const points = steps.flatMap(step => [`.fx-${step} { --fx: ${step}%; }`, `.fy-${step} { --fy: ${step}%; }`]).join('\n')

/**
 * What the marks of pictures look like in every theme, before its own style, which may say otherwise: how much room one takes, and
 * its focal point. A picture in a list, a quotation, a cell or a frame is as wide as that.
 */
export const pictureStyle = `${points}
img[class*='fx-'] { object-position: var(--fx) var(--fy); }
.e-content figure.size-wide:has(img) { width: min(60rem, 100vw - 3rem); max-width: none; margin-inline: calc(50% - min(30rem, 50vw - 1.5rem)); }
.e-content figure.size-full:has(img) { width: calc(100vw - 2rem); max-width: none; margin-inline: calc(50% - 50vw + 1rem); }
.e-content figure:is(.size-wide, .size-full) > img { width: 100%; }
.e-content figure:is(.size-left, .size-right):has(img) { width: auto; margin-inline: 0; }
@media (min-width: 40rem) {
  .e-content figure.size-left:has(img) { float: left; width: min(20rem, 46%); margin: 0.4rem 1.6rem 1rem 0; }
  .e-content figure.size-right:has(img) { float: right; width: min(20rem, 46%); margin: 0.4rem 0 1rem 1.6rem; }
}
.e-content :is(li, blockquote, details, aside, td, th) figure[class*='size-']:has(img) { float: none; width: auto; margin-inline: 0; }
.e-content figure:is(.size-left, .size-right):has(img) + p { margin-block-start: 1.1em; }
.e-content :is(h2, h3, section) { clear: both; }
`
