import { memo, useMemo, type ReactNode } from 'react'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { OutlinePane } from '../editor/outline/OutlinePane.tsx'
import { useHeader, useReadOnly } from '../editor/session/useSession.ts'
import { useGoals } from '../goals/useGoals.ts'
import type { Comparison } from '../history/useComparison.ts'
import { Tabs } from '../ui/Tabs.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { later } from './later.tsx'
import { t } from '../words/t.ts'

const AttachedLists = later(async () => (await import('../lists/AttachedLists.tsx')).AttachedLists)
const Details = later(async () => (await import('../library/details/Details.tsx')).Details)
const HistoryPane = later(async () => (await import('../history/HistoryPane.tsx')).HistoryPane)
const LinksPane = later(async () => (await import('../links/LinksPane.tsx')).LinksPane)

export type InspectorTab = 'outline' | 'details' | 'lists' | 'history' | 'links'

export type InspectorProps = {
  readonly session: ArticleSession
  readonly tab: InspectorTab
  readonly onTab: (tab: InspectorTab) => void
  readonly comparison: Comparison
}

const tabs = [
  { id: 'outline', label: t('Outline') },
  { id: 'details', label: t('Details') },
  { id: 'lists', label: t('Lists') },
  { id: 'history', label: t('History') },
  { id: 'links', label: t('Links') },
] as const

/** What there is to an article besides its text. */
export const Inspector = memo(function Inspector({ session, tab, onTab, comparison }: InspectorProps) {
  const { announce } = useToasts()
  return (
    <Tabs label={t('Inspector')} tabs={tabs} current={tab} onCurrent={onTab}>
      {tab === 'outline' && <OutlineOf key={session.id} session={session} announce={announce} />}
      {tab === 'details' && <DetailsOf key={session.id} session={session} />}
      {tab === 'lists' && (
        <Editable session={session}>
          <AttachedLists key={session.id} articleId={session.id} />
        </Editable>
      )}
      {tab === 'history' && <HistoryPane key={session.id} session={session} comparison={comparison} />}
      {tab === 'links' && <LinksPane key={session.id} session={session} />}
    </Tabs>
  )
})

function OutlineOf({ session, announce }: { readonly session: ArticleSession; readonly announce: (text: string) => void }) {
  const { goals } = useGoals(session.id)
  const targets = useMemo(() => new Map(goals?.sections.map(({ sectionId, words }) => [sectionId, words])), [goals])
  return <OutlinePane session={session} targets={targets} announce={announce} />
}

function DetailsOf({ session }: { readonly session: ArticleSession }) {
  const header = useHeader(session)
  return (
    <Editable session={session}>
      <Details header={header} onChange={change => session.setHeader(change)} />
    </Editable>
  )
}

/** Fields that rest while the library can only be read. */
function Editable({ session, children }: { readonly session: ArticleSession; readonly children: ReactNode }) {
  return (
    <fieldset className="bare" disabled={useReadOnly(session)}>
      {children}
    </fieldset>
  )
}
