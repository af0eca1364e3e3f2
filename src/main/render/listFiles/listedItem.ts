import type { ReadingList, ShownListItem } from '../../../shared/model/list.ts'

/** A list as a file of its own holds it. */
export type ListedItems = Pick<ReadingList, 'name' | 'items'>

/** What a file says of an item: what people see, and the article of the library that it is, for a way back. */
export type ListedItem = ShownListItem['shown'] & Readonly<{ article: string | null }>

export function listedItem({ shown, articleId }: ShownListItem): ListedItem {
  return { ...shown, article: articleId }
}

// XML 1.0 §2.2 has no place for these, however they are written.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

/** A text as XML can hold it. */
export function xmlText(text: string): string {
  return text.replaceAll(forbidden, '')
}
