import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { cellAttributes, isCalloutKind, isFocus, isImageSize, isLanguage, isLine, isRatingLook, isTrueOrFalse } from './attributes.ts'

/**
 * The document's grammar, without a word about the DOM: `doc` is `section+`, a `section` is an optional heading and
 * its blocks. The editor's extensions are made from these specs, and a test holds the two against each other.
 *
 * The group `flow` is what may stand inside lists and quotes; `block` is what may stand in a section.
 */
export const nodeSpecs = {
  doc: { content: 'section+' },
  section: {
    content: 'sectionHeading? block+',
    attrs: { id: { default: '' }, kind: { default: 'section' } },
    defining: true,
    isolating: true,
  },
  sectionHeading: { content: 'inline*', defining: true },
  paragraph: { content: 'inline*', group: 'block flow' },
  subheading: { content: 'inline*', group: 'block', attrs: { level: { default: 3 } }, defining: true },
  bulletList: { content: 'listItem+', group: 'block flow' },
  orderedList: { content: 'listItem+', group: 'block flow', attrs: { start: { default: 1 } } },
  listItem: { content: 'paragraph flow*', defining: true },
  taskList: { content: 'taskItem+', group: 'block flow' },
  taskItem: { content: 'paragraph flow*', defining: true, attrs: { checked: { default: false, validate: isTrueOrFalse } } },
  /** `attribution` says whose words they are. */
  blockquote: { content: 'flow+', group: 'block flow', defining: true, attrs: { attribution: { default: '', validate: isLine } } },
  callout: { content: 'flow+', group: 'block flow', defining: true, attrs: { kind: { default: 'note', validate: isCalloutKind } } },
  /** What gives the story away. `summary` is what a reader sees before asking for it; empty is a word for "spoiler". */
  spoiler: { content: 'flow+', group: 'block flow', defining: true, attrs: { summary: { default: '', validate: isLine } } },
  /** Rows of cells, in a rectangle. `tableRole` is what the commands of tables know them by. */
  table: {
    content: 'tableRow+',
    group: 'block',
    isolating: true,
    tableRole: 'table',
    attrs: { caption: { default: '', validate: isLine } },
  },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableCell: { content: 'flow+', isolating: true, tableRole: 'cell', attrs: cellAttributes },
  tableHeader: { content: 'flow+', isolating: true, tableRole: 'header_cell', attrs: cellAttributes },
  /** What speaks for the subject and what against it, point by point. */
  prosAndCons: { content: 'pros cons', group: 'block', isolating: true },
  pros: { content: 'listItem+', defining: true },
  cons: { content: 'listItem+', defining: true },
  /** The article's rating, at this place of its text: the article says what it is. */
  rating: { group: 'block', atom: true, attrs: { look: { default: 'stars', validate: isRatingLook } } },
  /** What is known of the article's subject, at this place of its text: the article says what it is. */
  facts: { group: 'block', atom: true },
  codeBlock: { content: 'text*', group: 'block flow', marks: '', code: true, defining: true, attrs: { language: { default: null } } },
  image: {
    group: 'block flow',
    atom: true,
    draggable: true,
    attrs: {
      asset: {},
      alt: { default: '' },
      decorative: { default: false },
      caption: { default: '' },
      credit: { default: '' },
      width: { default: 0 },
      height: { default: 0 },
      size: { default: 'text', validate: isImageSize },
      /** What stays in sight where the image is cut, as `document/focus.ts` writes it. */
      focus: { default: '', validate: isFocus },
    },
  },
  /** Images side by side, with a caption of their own. */
  gallery: { content: 'image*', group: 'block', isolating: true, attrs: { caption: { default: '', validate: isLine } } },
  /** A card for something elsewhere on the web, of which nothing is fetched. `asset` is a picture of the library, or empty. */
  embed: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: {
      url: { default: '', validate: isLine },
      title: { default: '', validate: isLine },
      site: { default: '', validate: isLine },
      asset: { default: '', validate: isLine },
    },
  },
  horizontalRule: { group: 'block', atom: true },
  text: { group: 'inline' },
  hardBreak: { inline: true, group: 'inline', selectable: false },
  /** A note where it is called for: its text stands in it, and pages number it and put it at their end. */
  footnote: { inline: true, group: 'inline', content: '(text | hardBreak)*', atom: true },
} satisfies Record<string, NodeSpec>

/** In the order in which they nest, outermost first. `href` is http, https, mailto, or `deckle:` and an article's id. */
export const markSpecs = {
  link: { attrs: { href: {} }, inclusive: false },
  language: { attrs: { tag: { validate: isLanguage } } },
  highlight: {},
  bold: {},
  italic: {},
  underline: {},
  strike: {},
  subscript: { excludes: 'subscript superscript' },
  superscript: { excludes: 'subscript superscript' },
  code: {},
} satisfies Record<string, MarkSpec>

export type NodeName = keyof typeof nodeSpecs
export type MarkName = keyof typeof markSpecs

export const documentSchema = new Schema<NodeName, MarkName>({ nodes: nodeSpecs, marks: markSpecs })

/** Written beside every body; counts up when stored documents have to be changed to be read. */
export const documentFormat = 1
