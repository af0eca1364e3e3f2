import type { Command } from '@tiptap/pm/state'
import { redo, undo } from '@tiptap/pm/history'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import { toggleFrame } from '../blocks/toggleFrame.ts'
import { deleteBlock, duplicateBlock } from '../blocks/changeBlock.ts'
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

/** What the commands of the menu do to the document. */
export const editorCommands: Partial<Record<MenuCommand, Command>> = {
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
