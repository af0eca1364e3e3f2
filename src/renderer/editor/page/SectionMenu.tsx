import { useState, type ReactNode } from 'react'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { commandKeys } from '../../ui/keys.ts'
import { addSection } from '../sections/addSection.ts'
import { deleteSection } from '../sections/deleteSection.ts'
import { mergeSectionUp } from '../sections/mergeSectionUp.ts'
import { moveSection } from '../sections/moveSection.ts'
import { renameSection } from '../sections/renameSection.ts'
import { setSectionKind } from '../sections/setSectionKind.ts'
import { splitSection } from '../sections/splitSection.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useCurrentSection } from '../session/useSession.ts'
import { t } from '../../words/t.ts'

/** What can be done to the section at `index`, as items of a menu. */
export function SectionMenuItems({ session, index }: { readonly session: ArticleSession; readonly index: number }) {
  const { doc } = session.editor.state
  const section = doc.maybeChild(index)
  if (!section) return null
  const kind: unknown = section.attrs.kind
  const isLast = index === doc.childCount - 1
  const first = doc.firstChild?.attrs.kind === 'opening' ? 1 : 0
  const run = (command: Parameters<ArticleSession['apply']>[0]) => () => {
    session.apply(command)
    session.focus()
  }
  const isCurrent = session.stores.current.get() === index
  return (
    <>
      <MenuItem onSelect={run(addSection(index))}>{kind === 'verdict' ? t('Add a section above') : t('Add a section below')}</MenuItem>
      {kind !== 'opening' && <MenuItem onSelect={run(renameSection(index))}>{t('Rename')}</MenuItem>}
      {isCurrent && (
        <MenuItem keys={commandKeys('section:split')} onSelect={run(splitSection)}>
          {t('Split at the cursor')}
        </MenuItem>
      )}
      <MenuItem disabled={index === 0} onSelect={run(mergeSectionUp(index))}>
        {t('Merge with the one above')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem keys={commandKeys('section:move-up')} disabled={index <= first} onSelect={run(moveSection(index, index - 1))}>
        {t('Move up')}
      </MenuItem>
      <MenuItem
        keys={commandKeys('section:move-down')}
        disabled={isLast || kind === 'opening'}
        onSelect={run(moveSection(index, index + 1))}
      >
        {t('Move down')}
      </MenuItem>
      {kind === 'verdict' && <MenuItem onSelect={run(setSectionKind(index, 'section'))}>{t('Make this an ordinary section')}</MenuItem>}
      {kind === 'section' && isLast && <MenuItem onSelect={run(setSectionKind(index, 'verdict'))}>{t('Make this the verdict')}</MenuItem>}
      <MenuSeparator />
      <MenuItem danger onSelect={run(deleteSection(index))}>
        {t('Delete')}
      </MenuItem>
    </>
  )
}

/** The menu of the section that holds the caret, behind a button of the toolbar. */
export function SectionMenuButton(props: { readonly session: ArticleSession; readonly icon: ReactNode; readonly disabled: boolean }) {
  const { session, icon, disabled } = props
  const index = useCurrentSection(session)
  return (
    <Menu
      align="start"
      onCloseFocus={event => keepInText(event, session)}
      trigger={
        <button
          type="button"
          className="button toolbar-section"
          disabled={disabled}
          title={t('What can be done to the section that holds the cursor')}
        >
          {icon}
          <span className="toolbar-word">{t('Section')}</span>
        </button>
      }
    >
      <SectionMenuItems session={session} index={index} />
    </Menu>
  )
}

/** The same menu beside a section's handle. */
export function SectionMenuAt(props: {
  readonly session: ArticleSession
  readonly index: number
  readonly anchor: HTMLElement
  readonly onClose: () => void
}) {
  const { session, index, anchor, onClose } = props
  const [place] = useState(() => anchor.getBoundingClientRect())
  return (
    <Menu
      align="start"
      open
      onOpenChange={open => !open && onClose()}
      onCloseFocus={event => keepInText(event, session)}
      trigger={
        <button
          type="button"
          className="menu-anchor block-menu-anchor"
          tabIndex={-1}
          aria-label={t('Section menu')}
          style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
        />
      }
    >
      <SectionMenuItems session={session} index={index} />
    </Menu>
  )
}

/** A menu gives the focus back to its button; after a command it belongs in the text. */
function keepInText(event: Event, session: ArticleSession): void {
  event.preventDefault()
  session.focus()
}
