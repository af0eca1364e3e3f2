import { useMemo, useState } from 'react'
import { ExternalLink, FileText, Pencil, Unlink } from 'lucide-react'
import { linkedArticle } from '../../../shared/document/links.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { commandKeys, keyLabel } from '../../ui/keys.ts'
import { placeIn } from '../page/placeIn.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useLink } from '../session/useSession.ts'
import type { LinkRange } from './linkAt.ts'
import { removeLink } from './setLink.ts'
import { t } from '../../words/t.ts'

type LinkPopoverProps = { readonly session: ArticleSession; readonly onEdit: () => void }

/** Beneath the link that holds the caret: where it leads, and what can be done with it. */
export function LinkPopover({ session, onEdit }: LinkPopoverProps) {
  const link = useLink(session)
  return link && session.isShown ? <LinkPanel key={link.from} session={session} link={link} onEdit={onEdit} /> : null
}

function LinkPanel({ session, link, onEdit }: LinkPopoverProps & { readonly link: LinkRange }) {
  const [open, setOpen] = useState(true)
  const { from, href } = link
  const anchor = useMemo(() => ({ current: placeIn(session, from) }), [session, from])
  const isInternal = linkedArticle(href) !== null
  return (
    <Popover open={open} keepFocus anchor={anchor} side="bottom" label={t('Link')} className="link-popover" onOpenChange={setOpen}>
      <button
        type="button"
        className="link-target"
        title={t('Open ({key})', { key: keyLabel('Alt+Enter') })}
        onClick={() => session.host.openLink(href)}
      >
        {isInternal ? <FileText size={13} aria-hidden /> : <ExternalLink size={13} aria-hidden />}
        <span>{isInternal ? t('An article of this library') : href.replace(/^https?:\/\//u, '')}</span>
      </button>
      <IconButton label={t('Edit link')} keys={commandKeys('edit:link')} onClick={onEdit}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={t('Remove link')}
        onClick={() => {
          session.apply(removeLink(link))
          session.focus()
        }}
      >
        <Unlink size={14} aria-hidden />
      </IconButton>
    </Popover>
  )
}
