import { useEffect, useRef, useState } from 'react'
import { ExternalLink, FileText, Pencil, Unlink } from 'lucide-react'
import { linkedArticle } from '../../../shared/document/links.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { keyLabel } from '../../ui/keys.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useLink } from '../session/useSession.ts'
import { removeLink } from './setLink.ts'

/** Beneath the link that holds the caret: where it leads, and what can be done with it. */
export function LinkPopover({ session, onEdit }: { readonly session: ArticleSession; readonly onEdit: () => void }) {
  const link = useLink(session)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() })

  useEffect(() => {
    if (!link) setDismissed(null)
  }, [link])

  if (!link || dismissed === link.from || !session.isShown) return null
  anchor.current = { getBoundingClientRect: () => placeOfLink(session, link.from) }
  const internal = linkedArticle(link.href) !== null
  return (
    <Popover
      open
      keepFocus
      anchor={anchor}
      side="bottom"
      label="Link"
      className="link-popover"
      onOpenChange={open => !open && setDismissed(link.from)}
    >
      <button
        type="button"
        className="link-target"
        title={`Open (${keyLabel('Mod')}+click)`}
        onClick={() => session.host.openLink(link.href)}
      >
        {internal ? <FileText size={13} aria-hidden /> : <ExternalLink size={13} aria-hidden />}
        <span>{internal ? 'An article of this library' : link.href.replace(/^https?:\/\//u, '')}</span>
      </button>
      <IconButton label="Edit link" keys={keyLabel('Mod+K')} onClick={onEdit}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton
        label="Remove link"
        onClick={() => {
          session.apply(removeLink(link))
          session.editor.commands.focus()
        }}
      >
        <Unlink size={14} aria-hidden />
      </IconButton>
    </Popover>
  )
}

function placeOfLink(session: ArticleSession, from: number): DOMRect {
  if (!session.isShown) return new DOMRect()
  const { view } = session.editor
  const at = view.coordsAtPos(Math.min(from, view.state.doc.content.size), 1)
  return new DOMRect(at.left, at.top, 1, at.bottom - at.top)
}
