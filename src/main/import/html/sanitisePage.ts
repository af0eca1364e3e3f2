import type { Root } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'

const tags =
  'html body main article section div span header footer nav aside address hgroup center search dialog ' +
  'h1 h2 h3 h4 h5 h6 p br wbr hr pre blockquote ul ol menu dir li dl dt dd figure figcaption img picture source ' +
  'a b strong i em u ins s del strike code kbd samp tt var cite q dfn abbr small big font sub sup mark time data label bdi bdo ' +
  'ruby rb rt rp rtc table caption thead tbody tfoot tr th td details summary fieldset legend ' +
  'form input button select textarea iframe video audio embed object canvas math svg title'

/**
 * What may come in at all. Elements that Deckle has no word for (forms, video, frames …) are on the list so that the
 * walk can say what became of them; only the walk makes document nodes, and it makes no others than the schema's.
 */
const allowed: Schema = {
  tagNames: tags.split(' '),
  // What stands in `noscript` is for browsers that show nothing else; all others show what is around it.
  strip: ['script', 'style', 'template', 'head', 'xml', 'noscript', 'noframes', 'noembed'],
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  required: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  attributes: {
    '*': [
      'id',
      'className',
      'style',
      'title',
      'lang',
      'dir',
      'hidden',
      'role',
      'rel',
      'itemProp',
      'itemType',
      'ariaHidden',
      'ariaLabel',
      'ariaLabelledBy',
      'ariaLevel',
      'data*',
    ],
    a: ['href'],
    img: ['src', 'srcSet', 'alt', 'width', 'height'],
    source: ['src', 'srcSet', 'type'],
    ol: ['start', 'type'],
    li: ['value'],
    time: ['dateTime'],
    data: ['value'],
    input: ['type', 'checked'],
    iframe: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    embed: ['src'],
    object: ['data'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'scope', 'align'],
  },
}

/** The page without everything that is not on the allow-list: scripts, styles, handlers, unknown elements (their text stays). */
export function sanitisePage(root: Root): Root {
  const safe = sanitize(root, allowed)
  return safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] }
}
