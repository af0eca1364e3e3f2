import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { pageAddress, pageProperties, type PropertyPlace } from '../../shared/seo/pageProperties.ts'
import { callQuery } from '../api/callQuery.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useHeader, useOutline } from '../editor/session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { FeedPreview } from './FeedPreview.tsx'
import { pointsOf } from './pointsOf.ts'
import { PropertyList } from './PropertyList.tsx'
import { SearchPreview } from './SearchPreview.tsx'
import { SocialPreview } from './SocialPreview.tsx'
import './seo.css'
import { t } from '../words/t.ts'

export type SearchPreviewDialogProps = {
  readonly session: ArticleSession
  /** Leads to where a property is written; the dialog is closed by then. */
  readonly onShow: (place: PropertyPlace) => void
  readonly onClose: () => void
}

const tabs = [
  { id: 'search', label: t('Search') },
  { id: 'sharing', label: t('Sharing') },
  { id: 'feed', label: t('Feed') },
] as const
type TabId = (typeof tabs)[number]['id']

/** How the article looks in results, beside links and in feed readers, and what its page should say and does not. */
export function SearchPreviewDialog({ session, onShow, onClose }: SearchPreviewDialogProps) {
  const site = useQuery({ ...callQuery('site:settings'), gcTime: 0 }).data
  const header = useHeader(session)
  const outline = useOutline(session)
  const [tab, setTab] = useState<TabId>('search')
  // The text may change beneath the dialog (another window): the outline is anew then.
  const points = useMemo(() => (outline.length >= 0 ? pointsOf(session.editor.state.doc) : 0), [session, outline])
  if (!site) return null
  const address = pageAddress(header, site)
  const properties = pageProperties(header, { points, address, drawn: site.sharePictures && header.cover === null })
  const shown = { header, address, siteTitle: site.title, drawn: site.sharePictures }
  const groups = { search: ['search', 'data'], sharing: ['sharing'], feed: [] } as const
  const inTab: readonly string[] = groups[tab]
  const lead = (place: PropertyPlace) => {
    onClose()
    // The dialog gives the focus back to where it was; what is shown takes it from there.
    setTimeout(() => onShow(place))
  }
  return (
    <Dialog
      title={t('Search and Sharing')}
      size="wide"
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <Tabs label={t('Previews')} tabs={tabs} current={tab} onCurrent={setTab}>
        {tab === 'search' && <SearchPreview {...shown} />}
        {tab === 'sharing' && <SocialPreview {...shown} />}
        {tab === 'feed' && <FeedPreview {...shown} />}
        <PropertyList properties={properties.filter(({ group }) => inTab.includes(group))} onShow={lead} />
      </Tabs>
    </Dialog>
  )
}
