import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { pastedEmbed } from '../embeds/placeEmbed.ts'
import { imageFiles, uploadImages, uploadsPlugin, withPlaceholder } from '../images/uploads.ts'
import { pastedAddress } from '../links/hrefOf.ts'
import { putLinks, type PutLink } from '../links/putLinks.ts'
import { setLink } from '../links/setLink.ts'
import { EditorHost } from '../session/EditorHost.ts'
import { insertSheet, sheetFile } from '../tables/insertSheet.ts'
import { placeTable, tableOf } from '../tables/insertTable.ts'
import { readTabs } from '../tables/readSheet.ts'
import { insertSections } from './insertSections.ts'
import { isPlainPaste } from './plainPaste.ts'
import { hasImagesToTake, takeImages, type Taken } from './takeImages.ts'
import { laterScript } from '../../app/later.tsx'
import { t } from '../../words/t.ts'

/** Whether HTML on the clipboard was put there by another program: what an editor like ours copies says so itself. */
const isForeign = (html: string) => html !== '' && !/\bdata-pm-slice\b/u.test(html)

/** What comes from the clipboard or is dropped: images, addresses, pages, sections. The schema keeps all else out. */
export const Clipboard = Extension.create<{ host: EditorHost }>({
  name: 'clipboard',
  priority: 500,
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [uploadsPlugin(), clipboardPlugin(editor, options.host)]
  },
})

const tidying = laterScript(async () => {
  const [{ tidyHtml }, { rtfPictures }, { markWebPictures }] = await Promise.all([
    import('./tidyHtml.ts'),
    import('./rtfPictures.ts'),
    import('./webPictures.ts'),
  ])
  return { tidyHtml, rtfPictures, markWebPictures }
})

function clipboardPlugin(editor: Editor, host: EditorHost): Plugin {
  let plain = false
  return new Plugin({
    key: new PluginKey('clipboard'),
    props: {
      handleDOMEvents: {
        paste: (view, event) => {
          // What is pasted is a step of undo of its own.
          view.dispatch(closeHistory(view.state.tr))
          const data = event.clipboardData
          if (view.composing || !data) return false
          if (isPlainPaste()) {
            event.preventDefault()
            plain = true
            view.pasteText(data.getData('text/plain'), event)
            plain = false
            return true
          }
          const html = data.getData('text/html')
          if (html === '') return false
          const tidy = tidying.ready()
          if (isForeign(html) && !tidy) {
            event.preventDefault()
            const again = copyOf(data)
            void tidying.load().then(() => view.dom.dispatchEvent(again))
            return true
          }
          const clean = isForeign(html) && tidy ? tidy.tidyHtml(html) : html
          // One picture that is copied alone comes as itself too.
          const files = imageFiles(data.files)
          const isItself = files.length > 0 && isPictureAlone(clean)
          if (!isItself && !hasImagesToTake(clean)) return false
          event.preventDefault()
          if (isItself) void uploadImages(editor, host, files, view.state.selection.to)
          else pasteWithImages(editor, host, clean, tidy?.rtfPictures(data.getData('text/rtf')) ?? [])
          return true
        },
      },
      handlePaste: (view, event, slice) => {
        if (plain) return false
        const files = imageFiles(event.clipboardData?.files)
        // A copied picture comes as a file and as HTML that names its address; copied text may bring a picture of itself.
        if (files.length > 0 && slice.content.size === 0) {
          void uploadImages(editor, host, files, view.state.selection.to)
          return true
        }
        const data = event.clipboardData
        const text = data?.getData('text/plain') ?? ''
        const sheet = sheetFile(data?.files)
        if (sheet) {
          void insertSheet(editor, host, sheet)
          return true
        }
        return (
          pasteCard(view, text) ||
          pasteAddress(view, text) ||
          pasteTabs(view, data?.getData('text/html') ? '' : text) ||
          pasteSections(view, slice)
        )
      },
      handleDrop: (view, event) => {
        if (dropLinks(editor, host, event)) return true
        const files = imageFiles(event.dataTransfer?.files)
        const sheet = sheetFile(event.dataTransfer?.files)
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if ((files.length === 0 && !sheet) || !place) return false
        event.preventDefault()
        // The window imports other files that are dropped on it.
        event.stopPropagation()
        if (sheet) {
          editor.commands.setTextSelection(place.pos)
          void insertSheet(editor, host, sheet)
          return true
        }
        void uploadImages(editor, host, files, place.pos)
        return true
      },
      transformPastedHTML: html => {
        const tidy = tidying.ready()
        if (!isForeign(html) || !tidy) return html
        const { html: clean, marked, left } = tidy.markWebPictures(tidy.tidyHtml(html))
        if (marked > 0) host.announce(asLinks(marked), { label: t('Fetch pictures'), run: () => host.fetchPictures() })
        else if (left > 0) host.announce(leftOut(left))
        return clean
      },
    },
  })
}

/** Links that are dropped from lists, from the article list and from a browser. What was picked up in the text itself is text. */
function dropLinks(editor: Editor, host: EditorHost, event: DragEvent): boolean {
  const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
  const links = event.dataTransfer && place && !editor.view.dragging ? host.linksIn(event.dataTransfer) : null
  if (!links || !place) return false
  event.preventDefault()
  event.stopPropagation()
  const put = (found: readonly PutLink[], pos: number) => {
    const tr = putLinks(editor.state, pos, found)
    if (!tr) return host.announce(found.length === 0 ? t('There is no link in what was dropped.') : t('A link can’t stand here.'))
    editor.view.dispatch(tr)
    editor.view.focus()
    const [only] = found
    host.say(
      found.length === 1 && only
        ? t('Link to “{title}” put in.', { title: only.title })
        : t('{count, plural, one {# link} other {# links}} put in.', { count: found.length }),
    )
    return undefined
  }
  if (links instanceof Promise) void withPlaceholder(editor, place.pos, t('Adding the link…'), () => links, put)
  else put(links, place.pos)
  return true
}

function pasteWithImages(editor: Editor, host: EditorHost, html: string, pictures: readonly File[]): void {
  const paste = (taken: Taken, pos: number) => {
    editor.commands.setTextSelection(pos)
    editor.view.pasteHTML(taken.html)
    if (taken.inFiles > 0) host.announce(leftInFiles(taken.inFiles))
    else if (taken.lost > 0) host.announce(leftOut(taken.lost))
  }
  const { from, to } = editor.state.selection
  if (from < to) editor.view.dispatch(editor.state.tr.deleteSelection())
  void withPlaceholder(editor, editor.state.selection.from, t('Adding the images…'), () => takeImages(html, host, pictures), paste)
}

/** The same paste once more: what an event carries is gone when it has been handled. */
function copyOf(data: DataTransfer): ClipboardEvent {
  const clipboardData = new DataTransfer()
  for (const file of data.files) clipboardData.items.add(file)
  for (const type of ['text/html', 'text/plain', 'text/rtf']) {
    const text = data.getData(type)
    if (text !== '') clipboardData.setData(type, text)
  }
  return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
}

function isPictureAlone(html: string): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return page.querySelectorAll('img').length === 1 && page.body.textContent?.trim() === ''
}

/** An address of a video or the like, alone in its paragraph, becomes a card. */
function pasteCard(view: EditorView, text: string): boolean {
  const address = pastedAddress(text)
  const tr = address && pastedEmbed(view.state, address)
  if (tr) view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return Boolean(tr)
}

/** An address over selected text links it; at the caret it is put in as a link. In code it stays text. */
function pasteAddress(view: EditorView, text: string): boolean {
  const address = pastedAddress(text)
  return address !== null && setLink(address, address)(view.state, view.dispatch)
}

/** Cells that were copied as text become a table; in a table they stay text. */
function pasteTabs(view: EditorView, text: string): boolean {
  const rows = readTabs(text)
  const tr = rows && placeTable(view.state, tableOf(view.state.schema, rows, false))
  if (tr) view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return tr !== null
}

function pasteSections(view: EditorView, slice: Parameters<typeof insertSections>[1]): boolean {
  const tr = insertSections(view.state, slice)
  if (tr) view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return tr !== null
}

function asLinks(count: number): string {
  return t(
    '{count, plural, one {# picture stands on the web: a link is in for it.} other {# pictures stand on the web: links are in for them.}}',
    { count },
  )
}

function leftOut(count: number): string {
  if (count === 1) return t('1 image was left out of what was pasted. To have it, save it as a file and add it here.')
  return t('{count} images were left out of what was pasted. To have them, save them as files and add them here.', { count })
}

function leftInFiles(count: number): string {
  return t(
    '{count, plural, one {# picture} other {# pictures}} of the document can’t be taken from the clipboard. Import the document itself, or add the pictures from their files.',
    { count },
  )
}
