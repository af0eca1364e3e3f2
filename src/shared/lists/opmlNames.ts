/** Attributes that an outline of ours carries beside OPML 2.0's, for what a list item says. */
export const opmlAttributes = ['author', 'site', 'date', 'views', 'viewsAt', 'note', 'image', 'lang', 'article'] as const
