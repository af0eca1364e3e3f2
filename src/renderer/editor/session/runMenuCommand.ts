import type { MenuCommand } from '../../../shared/contract/menu.ts'
import { currentBlock } from '../blocks/currentBlock.ts'
import { describeNext } from '../images/describe.ts'
import { findMarkers } from '../images/pictureMarkers.ts'
import type { ArticleSession } from './ArticleSession.ts'
import { editorCommands } from './editorCommands.ts'

/** Does a command of the menu on a session's document; false if it is none of the editor's or can't be done here. */
export function runMenuCommand(session: ArticleSession, command: MenuCommand): boolean {
  if (command === 'edit:undo' || command === 'edit:redo') {
    // A plain field undoes by itself; no other way to ask it for that exists.
    if (isPlainField()) return document.execCommand(command === 'edit:undo' ? 'undo' : 'redo')
  } else if (isPlainField() && isForText(command)) return false
  if (command === 'find:open') return (session.host.openFind(), true)
  if (command === 'find:next' || command === 'find:previous') {
    if (session.host.findNext) session.host.findNext(command === 'find:next' ? 1 : -1)
    else session.host.openFind()
    return true
  }
  if (command === 'insert:snippet') return (session.host.chooseSnippet(null), true)
  if (command === 'snippet:make') return (session.host.makeSnippet(), true)
  if (command === 'spelling:next') return session.host.nextMisspelt?.() ?? false
  if (command === 'edit:link') return (session.host.editLink(), true)
  if (command === 'insert:gallery') return (session.host.chooseGallery(), true)
  if (command === 'edit:image') return (session.host.chooseImages(), true)
  if (command === 'insert:web-pictures') return (session.host.fetchPictures(), true)
  if (command === 'format:language') return (session.host.chooseLanguage(), true)
  if (command === 'block:menu') return openBlockMenu(session)
  if (command === 'go:undescribed') return describeNext(session.editor.state, session.editor.view.dispatch, session.editor.view)
  const run = editorCommands[command]
  if (!run) return false
  const done = session.apply(run)
  if (done) session.focus()
  return done
}

/** Whether that command could be done now: what menus and palettes leave out otherwise. */
export function canRunMenuCommand(session: ArticleSession, command: MenuCommand): boolean {
  if (isPlainField() && isForText(command)) return false
  if (command === 'edit:link' || command === 'edit:image' || command.startsWith('find:') || command === 'insert:gallery') return true
  if (command === 'format:language') return !session.editor.state.selection.empty || session.stores.format.get().language
  if (command === 'snippet:make') return !session.editor.state.selection.empty
  if (command === 'insert:snippet') return true
  if (command === 'insert:web-pictures') return findMarkers(session.editor.state.doc).length > 0
  if (command === 'spelling:next') return session.host.nextMisspelt !== null
  if (command === 'go:undescribed') return describeNext(session.editor.state)
  if (command === 'block:menu') return currentBlock(session.editor.state) !== null
  return editorCommands[command]?.(session.editor.state) ?? false
}

/** The menu of the block that holds the caret, beside it. */
function openBlockMenu({ editor, host }: ArticleSession): boolean {
  const block = currentBlock(editor.state)
  const dom = block && editor.view.nodeDOM(block.pos)
  if (!block || !(dom instanceof HTMLElement)) return false
  host.openBlockMenu(block.pos, dom)
  return true
}

/** What is done to the text alone, and not while a plain field has the focus. */
function isForText(command: MenuCommand): boolean {
  return (
    command.startsWith('format:') ||
    command.startsWith('insert:') ||
    command.startsWith('table:') ||
    command.startsWith('block:') ||
    command === 'edit:link'
  )
}

function isPlainField(): boolean {
  if (typeof document === 'undefined') return false
  const active = document.activeElement
  // A box to tick holds no text: what is asked for is for the article.
  return (active instanceof HTMLInputElement && active.type !== 'checkbox') || active instanceof HTMLTextAreaElement
}
