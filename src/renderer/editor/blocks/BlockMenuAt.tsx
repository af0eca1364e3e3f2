import { useState } from 'react'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { MenuItem, MenuSeparator, Submenu } from '../../ui/MenuItem.tsx'
import { commandKeys, keyLabel } from '../../ui/keys.ts'
import { TextMenu } from '../page/TextMenu.tsx'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { deleteBlock, duplicateBlock } from './changeBlock.ts'
import { moveBlock } from './moveBlock.ts'
import { blockKinds, isBlockKind, turnInto } from './turnInto.ts'
import { t } from '../../words/t.ts'

export type BlockMenuProps = {
  readonly session: ArticleSession
  /** The position before the block. */
  readonly pos: number
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** What can be done to a block, beside its handle. */
export function BlockMenuAt({ session, pos, anchor, onClose }: BlockMenuProps) {
  const [place] = useState(() => {
    const { left, top, width, height } = anchor.getBoundingClientRect()
    return { left, top, width: Math.min(width, 24), height: Math.min(height, 28) }
  })
  const [possible] = useState(() => {
    enter(session, pos)
    const { state } = session.editor
    return {
      up: moveBlock(-1)(state),
      down: moveBlock(1)(state),
      kinds: Object.keys(blockKinds)
        .filter(isBlockKind)
        .filter(kind => turnInto(kind)(state)),
    }
  })
  const run = (command: Parameters<ArticleSession['apply']>[0]) => () => {
    session.apply(command)
    session.focus()
  }
  return (
    <TextMenu session={session} place={place} label={t('The block')} onClose={onClose}>
      {possible.kinds.length > 0 && (
        <Submenu label={t('Turn into')}>
          {possible.kinds.map(kind => (
            <MenuItem key={kind} onSelect={run(turnInto(kind))}>
              {blockKinds[kind]}
            </MenuItem>
          ))}
        </Submenu>
      )}
      <MenuItem keys={keyLabel('Alt+Up')} disabled={!possible.up} onSelect={run(moveBlock(-1))}>
        {t('Move up')}
      </MenuItem>
      <MenuItem keys={keyLabel('Alt+Down')} disabled={!possible.down} onSelect={run(moveBlock(1))}>
        {t('Move down')}
      </MenuItem>
      <MenuItem keys={commandKeys('block:duplicate')} onSelect={run(duplicateBlock)}>
        {t('Duplicate')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger keys={commandKeys('block:delete')} onSelect={run(deleteBlock)}>
        {t('Delete')}
      </MenuItem>
    </TextMenu>
  )
}

/** Puts the caret into the block, unless it is there; one without text is selected. */
function enter(session: ArticleSession, pos: number): void {
  const { state, view } = session.editor
  const node = state.doc.nodeAt(pos)
  const { from, to } = state.selection
  if (!node || (from > pos && to < pos + node.nodeSize)) return
  const selection = node.isAtom ? NodeSelection.create(state.doc, pos) : Selection.near(state.doc.resolve(pos + 1), 1)
  view.dispatch(state.tr.setSelection(selection))
}
