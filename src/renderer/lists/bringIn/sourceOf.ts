import type { Input } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { maxItemsBytes } from '../../../shared/model/itemsFound.ts'
import { call } from '../../api/call.ts'
import { itemLink, type TextLink } from '../itemLink.ts'
import { shortcutFiles } from './shortcutFiles.ts'
import { t } from '../../words/t.ts'

export type ItemsSource = Input<'item:read'>['source']

/** Today, where this computer is, as an ISO day. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A file as a source of items. Throws `unsupported-file`. */
export async function fileSource(file: File): Promise<ItemsSource> {
  if (file.size > maxItemsBytes) {
    throw new AppError('unsupported-file', t('“{name}” is larger than 20 MB, the most that is read for items.', { name: file.name }))
  }
  return { kind: 'file', name: file.name.slice(0, 1000), bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** What was pasted or let fall, as a source of items; null where it holds nothing that could be some. Must be asked within the event. */
export function sourceOf(data: DataTransfer): ItemsSource | Promise<ItemsSource> | null {
  const [file] = data.files
  const html = data.getData('text/html')
  const shortcuts = shortcutFiles(data)
  if (shortcuts.length > 1) return shortcutsSource(shortcuts)
  if (file && html === '') return file.type.startsWith('image/') ? null : fileSource(file)
  // An address that was dragged here comes with the title of its page, as Mozilla began it.
  const [address = '', title = ''] = data.getData('text/x-moz-url').split('\n')
  const link = data
    .getData('text/uri-list')
    .split(/\r?\n/u)
    .find(line => line !== '' && !line.startsWith('#'))
  const text = address !== '' ? `${title.trim() || address}\n${address}` : data.getData('text/plain') || (link ?? '')
  if (text.trim() === '' && html.trim() === '') return null
  return { kind: 'text', text: text.slice(0, maxItemsBytes), html: html.slice(0, maxItemsBytes), base: today() }
}

/** Several files that each hold an address, as one source. */
async function shortcutsSource(files: readonly File[]): Promise<ItemsSource> {
  const doc = document.implementation.createHTMLDocument()
  const entries = doc.createElement('ul')
  for (const { href, title } of (await Promise.all(files.map(shortcutLinks))).flat()) {
    const link = entries.appendChild(doc.createElement('li')).appendChild(doc.createElement('a'))
    link.setAttribute('href', href)
    link.textContent = title
  }
  return { kind: 'text', text: '', html: entries.outerHTML, base: null }
}

/** The links that a file holds, such as a browser makes where an address is dragged out of it. Throws `unsupported-file`. */
export async function shortcutLinks(file: File): Promise<readonly TextLink[]> {
  const { lists } = await call('item:read', { source: await fileSource(file), language: 'en' })
  return lists.flatMap(list => list.items.flatMap(({ own }) => itemLink({ articleId: null, url: own.url, title: own.title ?? '' }) ?? []))
}

/** Whether what is dragged can hold items of elsewhere. */
export function holdsSource(types: readonly string[]): boolean {
  return ['Files', 'text/uri-list', 'text/html', 'text/plain', 'text/x-moz-url'].some(type => types.includes(type))
}
