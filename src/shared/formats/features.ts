/**
 * What an article can hold that a format may have no place for, with its name: of one, and of several. `lossesOf` finds each of
 * them in an article, and says where.
 */
export const features = {
  standfirst: ['the standfirst', 'standfirsts'],
  details: ['slug and status', 'slugs and statuses'],
  tags: ['the tags', 'tags'],
  subject: ['the subject', 'subjects'],
  rating: ['the rating', 'ratings'],
  cover: ['the cover', 'covers'],
  description: ['the description for search engines', 'descriptions for search engines'],
  canonicalUrl: ['the address on the web', 'addresses on the web'],
  sharing: ['what search engines and shared links say', 'what search engines and shared links say'],
  views: ['the views', 'views'],
  lists: ['the list', 'lists'],
  itemDetails: ['what the list’s items say of themselves', 'what the lists’ items say of themselves'],
  itemPicture: ['a list item’s picture', 'list items’ pictures'],
  smartRule: ['the rule of the smart list', 'rules of smart lists'],
  sectionKind: ['which section is the verdict', 'which sections are verdicts'],

  subheading: ['a subheading', 'subheadings'],
  image: ['an image', 'images'],
  alt: ['an image’s description', 'descriptions of images'],
  caption: ['a caption', 'captions'],
  credit: ['a credit', 'credits'],
  imageWider: ['that an image is wider than the text', 'that images are wider than the text'],
  imageFocus: ['the point of an image that stays in sight', 'the points of images that stay in sight'],
  orderedListStart: ['the number that a list begins with', 'numbers that lists begin with'],
  taskList: ['a task list', 'task lists'],
  attribution: ['whose words a quotation is', 'whose words quotations are'],
  callout: ['a callout', 'callouts'],
  spoiler: ['a spoiler', 'spoilers'],
  table: ['a table', 'tables'],
  tableCaption: ['a table’s caption', 'tables’ captions'],
  tableHead: ['the heading cells of a table', 'heading cells of tables'],
  mergedCells: ['merged cells of a table', 'merged cells of tables'],
  cellAlign: ['how a table’s cells are set', 'how tables’ cells are set'],
  columnWidths: ['the widths of a table’s columns', 'widths of tables’ columns'],
  codeBlock: ['a code block', 'code blocks'],
  codeLanguage: ['the language of a code block', 'languages of code blocks'],
  rule: ['a rule', 'rules'],
  prosAndCons: ['pros and cons', 'lists of pros and cons'],
  ratingBlock: ['the rating in the text', 'ratings in the text'],
  factsBlock: ['the facts in the text', 'facts in the text'],
  footnote: ['a footnote', 'footnotes'],

  link: ['a link', 'links'],
  articleLink: ['a link to another article', 'links to other articles'],
  language: ['a passage in another language', 'passages in other languages'],
  highlight: ['a highlight', 'highlights'],
  bold: ['bold text', 'bold texts'],
  italic: ['italic text', 'italic texts'],
  underline: ['underlined text', 'underlined texts'],
  strike: ['struck-out text', 'struck-out texts'],
  subscript: ['a subscript', 'subscripts'],
  superscript: ['a superscript', 'superscripts'],
  code: ['code in the text', 'pieces of code in the text'],
} as const

export type Feature = keyof typeof features

/** What a format does not keep, and what becomes of it: “plain text” for what becomes plain text, empty for what is left out. */
export type Losses = Partial<Readonly<Record<Feature, string>>>
