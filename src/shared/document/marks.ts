/**
 * The marks that an exported page carries, so that import gets the same article back from it. Render writes them, import reads them.
 *
 * The page is `<html lang><head>…<body>…<main><article class="h-entry h-review"> … </article><nav data-list>…` where `h-review` is there
 * only if the article has a subject and a rating. Classes follow microformats2 (h-entry, h-review, h-cite, h-item); where no class
 * fits, a `data-` attribute or a `<meta>` of ours says it. What is empty or null in the article is left out of the page.
 *
 * - `html[lang]`: language. `meta[name]` of `metaNames`: slug, slug-follows-title ("true" or "false"), status, views, views-at.
 * - `link[rel=canonical]`: canonicalUrl. `meta[name=description]`: description, or the standfirst where `descriptionDerived` is on it.
 * - `h1.p-name`: title; with `data-untitled` the title is empty and the text a stand-in.
 * - `p.p-summary`: standfirst. `.p-author` (outside `.p-item`): author. `time.dt-published[datetime]` (outside `.p-item`): publishedAt.
 * - `figure.cover > img.u-featured[alt][width][height]`, `.caption` and `.credit` in its `figcaption`: cover.
 * - `dl.p-item.h-item[data-subject=Movie]`: subject, `data-series` on it its series, with `.p-name` name, `a.u-url` link, each `.p-author` a creator, `.dt-published` year
 *   (`datetime` of a `time`, or `value` of a `data`: a plain number), `.p-country-name` country,
 *   `.dt-duration` duration (`datetime="PT78M"`). A link alone has no `.p-name`.
 * - `data.p-rating[value]`, `data.p-best[value]`, `data.p-worst[value]`: rating.
 * - `.p-category`: each tag.
 * - `.e-content` holds the sections, each `section` (or `div` where there is no heading) with `data-section` (its id) and `data-kind`.
 *   The section's heading is its first child, an `h2`; `data-heading="empty"` on the section says that it has one without text.
 *   Subheadings are `h3` and `h4`, moved up where a level would be skipped; then `data-level` holds the level that was meant.
 * - Blocks: `p`, `ul`, `ol[start]`, `blockquote`, `pre > code.language-x`, `hr`, `figure > img[alt][width][height]` with `.caption` and
 *   `.credit`, `data-decorative` on an image that is decorative, `data-size` on one that is not as wide as the text,
 *   `data-focus` (`30 70`, in hundredths from the upper left) on one with a focal point. Empty paragraphs are not written, and a list item of one paragraph has no `p`.
 *   `figure > blockquote` with a `figcaption` is a quote with its attribution. `aside[data-callout]` (its kind) is a callout, whose first
 *   `.label` is no text of it. `details[data-spoiler]` is a spoiler; a `summary` with `data-standard` is a word of the page's own.
 *   `ul[data-tasks]` is a task list, `data-checked` on its items says whether they are done; their first `.label` is no text. `table` with
 *   `caption`, `th[scope]`, `colspan`, `rowspan`; `.align-center` and `.align-end` on cells, and `data-width` where their columns have widths.
 *   `div[data-pros-and-cons]` holds a `div` for the pros and one for the cons: a `.label`, which is no text, and an `ul`.
 *   `div[data-rating]` (how it looks) repeats the article's rating, and `div[data-facts]` what is known of its subject: neither is text.
 *   `figure[data-gallery]` holds images and a `figcaption` of its own. `div[data-embed]` (the address as it was typed) is a card, with
 *   `.embed-title` (a stand-in where `data-untitled` is on the card), `.embed-site` and `img.embed-image`.
 * - Inline: `a`, `strong`, `em`, `u`, `s`, `mark`, `sub`, `sup`, `code`, `br`, `span[lang]` a passage in another language. `a[role=doc-noteref]`
 *   calls for the footnote that it leads to: an `li` of `section.notes`, with a link back of `role=doc-backlink` at its end. `data-article` on an `a` or `span` is the id of the article of the same
 *   library that the link leads to, whatever its `href` says.
 * - `nav[data-list]` (the list's id), its `h2` the heading, `data-name` the list's name if the heading differs. Its `ol > li.h-cite` are
 *   the items, `data-article` on those of the library: `.p-name` title, `a.u-url` url, `.p-author` author, `.p-publication` site,
 *   `time.dt-published[datetime]` date, `data.p-views[value]` views, `data-counted` on it viewsAt, `.p-note` note,
 *   `img.u-photo` its picture, `lang` its language.
 */
export const marks = {
  article: 'h-entry',
  review: 'h-review',
  title: 'p-name',
  standfirst: 'p-summary',
  content: 'e-content',
  author: 'p-author',
  published: 'dt-published',
  url: 'u-url',
  tag: 'p-category',
  cover: 'cover',
  coverImage: 'u-featured',
  photo: 'u-photo',
  caption: 'caption',
  credit: 'credit',
  subject: 'p-item',
  subjectRoot: 'h-item',
  country: 'p-country-name',
  duration: 'dt-duration',
  rating: 'p-rating',
  best: 'p-best',
  worst: 'p-worst',
  listItem: 'h-cite',
  site: 'p-publication',
  views: 'p-views',
  note: 'p-note',
  label: 'label',
  cardImage: 'embed-image',
  footnotes: 'notes',
} as const

/** Attributes as HTML writes them. */
export const markAttributes = {
  untitled: 'data-untitled',
  descriptionDerived: 'data-derived',
  subjectType: 'data-subject',
  series: 'data-series',
  section: 'data-section',
  kind: 'data-kind',
  heading: 'data-heading',
  level: 'data-level',
  decorative: 'data-decorative',
  size: 'data-size',
  focus: 'data-focus',
  article: 'data-article',
  list: 'data-list',
  listName: 'data-name',
  counted: 'data-counted',
  callout: 'data-callout',
  spoiler: 'data-spoiler',
  prosAndCons: 'data-pros-and-cons',
  rating: 'data-rating',
  facts: 'data-facts',
  gallery: 'data-gallery',
  embed: 'data-embed',
  tasks: 'data-tasks',
  checked: 'data-checked',
  width: 'data-width',
  standard: 'data-standard',
} as const

/** Names of the `<meta>` elements for what has no visible place on a page. */
export const metaNames = {
  slug: 'deckle:slug',
  slugFollowsTitle: 'deckle:slug-follows-title',
  status: 'deckle:status',
  views: 'deckle:views',
  viewsAt: 'deckle:views-at',
  /** The parts of the rating: JSON, as `rating.scores` of the model. */
  scores: 'deckle:scores',
  /** What the page says to search engines and where it is shared: JSON, as `sharing` of the model, without the picture's asset. */
  sharing: 'deckle:sharing',
  /** Where the picture for sharing is. */
  sharedPicture: 'deckle:shared-picture',
} as const
