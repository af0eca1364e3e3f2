import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { ArticleHeader } from '../../shared/model/article.ts'
import { sharingOf } from '../../shared/model/sharing.ts'
import { pageAddress, pageProperties, type PropertyPlace } from '../../shared/seo/pageProperties.ts'
import { callQuery } from '../api/callQuery.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { sameValue } from '../editor/session/articleChanges.ts'
import { useHeader, useOutline, useReadOnly } from '../editor/session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { FeedPreview } from './FeedPreview.tsx'
import { pointsOf } from './pointsOf.ts'
import { PropertyList } from './PropertyList.tsx'
import { SearchFields } from './SearchFields.tsx'
import { SearchPreview } from './SearchPreview.tsx'
import { SharingFields } from './SharingFields.tsx'
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

/** The fields that are written here, by the tab that they are in. */
const fieldTabs: Readonly<Partial<Record<PropertyPlace, TabId>>> = {
  'search-title': 'search',
  description: 'search',
  canonical: 'search',
  noindex: 'search',
  'shared-title': 'sharing',
  'shared-description': 'sharing',
  'shared-picture': 'sharing',
}

/** What of a header is written here. */
function written(header: ArticleHeader): Pick<ArticleHeader, 'description' | 'canonicalUrl' | 'sharing'> {
  return { description: header.description, canonicalUrl: header.canonicalUrl, sharing: sharingOf(header) }
}

/** How the article looks in results, beside links and in feed readers, and what its page should say and does not. */
export function SearchPreviewDialog({ session, onShow, onClose }: SearchPreviewDialogProps) {
  const site = useQuery({ ...callQuery('site:settings'), gcTime: 0 }).data
  const header = useHeader(session)
  const outline = useOutline(session)
  const [tab, setTab] = useState<TabId>('search')
  const { show } = useToasts()
  const readOnly = useReadOnly(session)
  const fields = useRef<HTMLDivElement>(null)
  // What one undo brings back: everything as it was when the dialog was opened.
  const [before] = useState(() => written(session.header.get()))
  // The text may change beneath the dialog (another window): the outline is anew then.
  const points = useMemo(() => (outline.length >= 0 ? pointsOf(session.editor.state.doc) : 0), [session, outline])
  if (!site) return null
  const address = pageAddress(header, site)
  const { picture } = sharingOf(header)
  const drawn = picture === 'drawn' || (picture === null && site.sharePictures && (header.cover === null || site.shareCovers))
  const properties = pageProperties(header, { points, address, drawn })
  const shown = { header, address, siteTitle: site.title, drawn }
  const editing = { header, readOnly, onChange: (change: Partial<ArticleHeader>) => session.setHeader(change) }
  const groups = { search: ['search', 'data'], sharing: ['sharing'], feed: [] } as const
  const inTab: readonly string[] = groups[tab]
  const close = () => {
    onClose()
    const now = written(session.header.get())
    if (sameValue(before, now)) return
    show({
      text: t('Search and sharing were changed.'),
      action: { label: t('Undo'), run: () => session.setHeader(before) },
    })
  }
  const lead = (place: PropertyPlace) => {
    if (place in fieldTabs) {
      setTab(fieldTabs[place] ?? 'search')
      // The field is there once the tab is.
      requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>(`[data-field="${place}"] :is(input, textarea)`)?.focus())
      return
    }
    close()
    // The dialog gives the focus back to where it was; what is shown takes it from there.
    setTimeout(() => onShow(place))
  }
  return (
    <Dialog
      title={t('Search and sharing')}
      size="wide"
      onClose={close}
      footer={
        <Button look="main" onClick={close}>
          {t('Done')}
        </Button>
      }
    >
      <Tabs label={t('Previews')} tabs={tabs} current={tab} onCurrent={setTab}>
        <div className="seo-fields" ref={fields}>
          {tab === 'search' && (
            <>
              <SearchPreview {...shown} />
              <SearchFields {...editing} />
            </>
          )}
          {tab === 'sharing' && (
            <>
              <SocialPreview {...shown} />
              <SharingFields {...editing} drawsUsually={site.sharePictures} />
            </>
          )}
        </div>
        {tab === 'feed' && <FeedPreview {...shown} />}
        <PropertyList properties={properties.filter(({ group }) => inTab.includes(group))} onShow={lead} />
      </Tabs>
    </Dialog>
  )
}
