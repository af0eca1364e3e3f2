import { Extension } from '@tiptap/core'
import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  newlineInCode,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
} from '@tiptap/pm/commands'
import { redo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { goToNextCell } from '@tiptap/pm/tables'
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list'
import type { Command, EditorState } from '@tiptap/pm/state'
import { fenceToCode } from '../blocks/fenceToCode.ts'
import { insertBreak } from '../blocks/insertBreak.ts'
import { moveBlock } from '../blocks/moveBlock.ts'
import { isInside } from '../blocks/isInside.ts'
import { leaveCode } from '../blocks/leaveCode.ts'
import { plainBackwards, toggleTextblock, typeOf } from '../blocks/toggleBlocks.ts'
import { deleteLastPicture, movePicture } from '../images/galleryKeys.ts'
import { enterImage } from '../images/replaceImage.ts'
import { joinPoints, leavePoints, nextSide } from '../review/pointKeys.ts'
import { enterInHeading } from '../sections/enterInHeading.ts'
import { backspaceAtSectionStart, deleteAtSectionEnd } from '../sections/joinSections.ts'
import { moveColumn, moveRow, nextCell } from '../tables/tableCommands.ts'
import { editorCommands } from '../session/editorCommands.ts'
import { commandKeymap } from './commandKeys.ts'

const inItem = (command: (item: ReturnType<typeof typeOf>) => Command): Command => {
  return (state, dispatch) => command(typeOf(state, isInTask(state) ? 'taskItem' : 'listItem'))(state, dispatch)
}

/** Whether the innermost item around the caret is a task. */
function isInTask({ selection: { $from } }: EditorState): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type
    if (name === 'taskItem' || name === 'listItem') return name === 'taskItem'
  }
  return false
}

/** In a list Tab always stays in it, even where there is nothing to indent; elsewhere it leaves the text as anywhere. */
const inList = (command: Command): Command => {
  return (state, dispatch) => (isInside(state, 'listItem') || isInside(state, 'taskItem')) && (command(state, dispatch) || true)
}

export const enter = chainCommands(
  leaveCode,
  newlineInCode,
  fenceToCode,
  enterInHeading,
  leavePoints,
  inItem(item => splitListItem(item, item.name === 'taskItem' ? { checked: false } : undefined)),
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
)
export const backspace = chainCommands(
  deleteLastPicture,
  deleteSelection,
  backspaceAtSectionStart,
  joinPoints,
  plainBackwards,
  joinBackward,
  selectNodeBackward,
)
export const deleteForward = chainCommands(deleteLastPicture, deleteSelection, deleteAtSectionEnd, joinForward, selectNodeForward)

/** Every key of the body but the arrows. Those of the application menu are here too, for where there is no menu. */
export const Keys = Extension.create({
  name: 'keys',
  priority: 1000,
  addProseMirrorPlugins() {
    const undoRule: Command = () => this.editor.commands.undoInputRule()
    const back = chainCommands(undoRule, backspace)
    return [
      commandKeymap(editorCommands),
      keymap({
        Enter: enter,
        'Shift-Enter': insertBreak,
        Backspace: back,
        'Shift-Backspace': back,
        Delete: deleteForward,
        Tab: chainCommands(enterImage, nextSide(1), inList(inItem(item => sinkListItem(item))), nextCell),
        'Shift-Tab': chainCommands(nextSide(-1), inList(inItem(item => liftListItem(item))), goToNextCell(-1)),
        'Alt-ArrowUp': chainCommands(moveRow(-1), moveBlock(-1)),
        'Alt-ArrowDown': chainCommands(moveRow(1), moveBlock(1)),
        'Alt-ArrowLeft': chainCommands(moveColumn(-1), movePicture(-1)),
        'Alt-ArrowRight': chainCommands(moveColumn(1), movePicture(1)),
        'Mod-a': selectAll,
        // What the platform's other word processors do by a second key.
        'Mod-y': redo,
        'Mod-Alt-3': toggleTextblock('subheading', { level: 3 }),
        'Mod-Alt-4': toggleTextblock('subheading', { level: 4 }),
      }),
    ]
  },
})
