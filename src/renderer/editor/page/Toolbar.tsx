import { useRef } from 'react'
import { Heading3, ImagePlus, List, ListOrdered, PilcrowIcon, SquareCode, TextQuote } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { commandKeys } from '../../ui/keys.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useFormat, useReadOnly } from '../session/useSession.ts'
import { InsertMenuButton } from '../insert/InsertMenuButton.tsx'
import { TableMenuButton } from '../tables/TableMenuButton.tsx'
import { toolbarKeys } from './toolbarKeys.ts'
import { textTools, toolIcon as icon, type Tool } from './textTools.tsx'
import { SectionMenuButton } from './SectionMenu.tsx'
import { t } from '../../words/t.ts'

/** The buttons of the toolbar, group by group. */
export const toolGroups: readonly (readonly Tool[])[] = [
  textTools,
  [
    { command: 'format:subheading', label: t('Subheading'), on: 'subheading', icon: <Heading3 {...icon} /> },
    { command: 'format:bullet-list', label: t('Bullet list'), on: 'bulletList', icon: <List {...icon} /> },
    { command: 'format:ordered-list', label: t('Numbered list'), on: 'orderedList', icon: <ListOrdered {...icon} /> },
    { command: 'format:quote', label: t('Quote'), on: 'blockquote', icon: <TextQuote {...icon} /> },
    { command: 'format:code-block', label: t('Code block'), on: 'codeBlock', icon: <SquareCode {...icon} /> },
  ],
  [{ command: 'edit:image', label: t('Image'), icon: <ImagePlus {...icon} /> }],
]

/** The formats, in one slim bar after the ARIA toolbar pattern: one stop of Tab, arrows within. */
export function Toolbar({ session }: { readonly session: ArticleSession }) {
  const format = useFormat(session)
  const readOnly = useReadOnly(session)
  const bar = useRef<HTMLDivElement>(null)

  return (
    // The buttons in it take the focus; the keys rise from them.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      className="toolbar"
      role="toolbar"
      aria-label={t('Formats')}
      ref={bar}
      onKeyDown={event => toolbarKeys(event, bar.current, session)}
    >
      <SectionMenuButton session={session} disabled={readOnly} icon={<PilcrowIcon {...icon} />} />
      {toolGroups.map((tools, group) => (
        <div className="toolbar-group" key={tools[0]?.command ?? group}>
          {tools.map(({ command, label, on, icon: sign }) => (
            <IconButton
              key={command}
              label={label}
              keys={commandKeys(command)}
              {...(on ? { pressed: format[on] } : {})}
              tabIndex={-1}
              disabled={readOnly}
              // The text keeps the focus and its selection.
              onMouseDown={event => event.preventDefault()}
              onClick={() => session.run(command)}
            >
              {sign}
            </IconButton>
          ))}
        </div>
      ))}
      <TableMenuButton session={session} disabled={readOnly} />
      <InsertMenuButton session={session} disabled={readOnly} />
    </div>
  )
}
