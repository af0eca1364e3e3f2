import type { Command } from '@tiptap/pm/state'
import { redo, undo } from '@tiptap/pm/history'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import { toggleFrame } from '../blocks/toggleFrame.ts'
import { deleteBlock, duplicateBlock } from '../blocks/changeBlock.ts'
import { currentBlock } from '../blocks/currentBlock.ts'
import { moveBlock } from '../blocks/moveBlock.ts'
import { insertBlock } from '../blocks/placeBlock.ts'
import { insertRule } from '../blocks/insertRule.ts'
import { toggleList, toggleQuote, toggleTextblock } from '../blocks/toggleBlocks.ts'
import { toggleMark } from '../blocks/toggleMark.ts'
import { insertEmbed } from '../embeds/placeEmbed.ts'
import { foldAll, toggleFold, unfoldAll } from '../folding/folds.ts'
import { insertFootnote } from '../footnotes/insertFootnote.ts'
import { insertProsAndCons } from '../review/insertProsAndCons.ts'
import { addSection } from '../sections/addSection.ts'
import { deleteSection } from '../sections/deleteSection.ts'
import { mergeSectionUp } from '../sections/mergeSectionUp.ts'
import { moveCurrentSection } from '../sections/moveSection.ts'
import { splitSection } from '../sections/splitSection.ts'
import { insertTable } from '../tables/insertTable.ts'
import { tableCommands } from '../tables/tableCommands.ts'
import { tickTask } from '../tasks/tickTask.ts'
import { nextUnfinished } from '../unfinished/nextUnfinished.ts'
import type { ArticleSession } from './ArticleSession.ts'

const commands: Partial<Record<MenuCommand, Command>> = {
  'edit:undo': undo,
  'edit:redo': redo,
  'section:add': addSection(),
  'section:split': splitSection,
  'section:merge': mergeSectionUp(),
  'section:move-up': moveCurrentSection(-1),
  'section:move-down': moveCurrentSection(1),
  'section:delete': deleteSection(),
  'section:fold': toggleFold(),
  'section:fold-all': foldAll,
  'section:unfold-all': unfoldAll,
  'format:bold': toggleMark('bold'),
  'format:italic': toggleMark('italic'),
  'format:underline': toggleMark('underline'),
  'format:strike': toggleMark('strike'),
  'format:code': toggleMark('code'),
  'format:highlight': toggleMark('highlight'),
  'format:superscript': toggleMark('superscript'),
  'format:subscript': toggleMark('subscript'),
  'format:subheading': toggleTextblock('subheading', { level: 3 }),
  'format:bullet-list': toggleList('bulletList'),
  'format:ordered-list': toggleList('orderedList'),
  'format:task-list': toggleList('taskList'),
  'format:tick': tickTask,
  'format:quote': toggleQuote,
  'format:code-block': toggleTextblock('codeBlock'),
  'format:rule': insertRule,
  'insert:table': insertTable(3, 3),
  ...tableCommands,
  'go:unfinished': nextUnfinished,
  'insert:footnote': insertFootnote,
  'block:move-up': moveBlock(-1),
  'block:move-down': moveBlock(1),
  'block:duplicate': duplicateBlock,
  'block:delete': deleteBlock,
  'insert:pros-and-cons': insertProsAndCons,
  'insert:embed': insertEmbed,
  'insert:rating': insertBlock('rating'),
  'insert:facts': insertBlock('facts'),
  'insert:callout': toggleFrame('callout'),
  'insert:spoiler': toggleFrame('spoiler'),
}

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
  if (command === 'spelling:next') return session.host.nextMisspelt?.() ?? false
  if (command === 'edit:link') return (session.host.editLink(), true)
  if (command === 'insert:gallery') return (session.host.chooseGallery(), true)
  if (command === 'edit:image') return (session.host.chooseImages(), true)
  if (command === 'format:language') return (session.host.chooseLanguage(), true)
  if (command === 'block:menu') return openBlockMenu(session)
  const run = commands[command]
  if (!run) return false
  const done = session.apply(run)
  if (done) session.focus()
  return done
}

/** Whether that command could be done now: what menus and palettes leave out otherwise. */
export function canRunMenuCommand(session: ArticleSession, command: MenuCommand): boolean {
  if (isPlainField() && isForText(command)) return false
  if (command === 'edit:link' || command === 'edit:image' || command.startsWith('find:') || command === 'insert:gallery') return true
  if (command === 'format:language') return !session.editor.state.selection.empty || session.format.get().language
  if (command === 'spelling:next') return session.host.nextMisspelt !== null
  if (command === 'block:menu') return currentBlock(session.editor.state) !== null
  return commands[command]?.(session.editor.state) ?? false
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
