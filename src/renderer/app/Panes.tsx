import { useDeferredValue, useEffect, useRef, type ReactNode, type RefObject } from 'react'
import type { Comparison } from '../history/useComparison.ts'
import { ArticlesPane } from '../library/ArticlesPane.tsx'
import { Sidebar } from '../library/Sidebar.tsx'
import { isPage, placeKey, type Place } from '../library/place.ts'
import { SearchPane } from '../search/SearchPane.tsx'
import { classes } from '../ui/classes.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { Inspector, type InspectorTab } from './Inspector.tsx'
import { Separator } from './Separator.tsx'
import type { ArticleChoice } from './useArticleChoice.ts'
import type { OpenPage } from './useArticleDesk.ts'
import { later } from './later.tsx'
import type { PaneTools } from './usePanes.ts'
import type { TabTools } from '../tabs/useTabs.ts'
import type { Sides } from './useSides.ts'
import type { useSearching } from './useSearching.ts'
import { t } from '../words/t.ts'

const ComparePage = later(async () => (await import('../history/ComparePage.tsx')).ComparePage)
const ListsBoard = later(async () => (await import('../lists/board/ListsBoard.tsx')).ListsBoard)
const LinksPage = later(async () => (await import('../links/LinksPage.tsx')).LinksPage)
const ListPage = later(async () => (await import('../lists/ListPage.tsx')).ListPage)
const BesideArticle = later(async () => (await import('./BesideArticle.tsx')).BesideArticle)
const TabBar = later(async () => (await import('../tabs/TabBar.tsx')).TabBar)
const PreviewPane = later(async () => (await import('../preview/PreviewPane.tsx')).PreviewPane)
const SubjectPage = later(async () => (await import('../subjects/SubjectPage.tsx')).SubjectPage)
const SubjectsPage = later(async () => (await import('../subjects/SubjectsPage.tsx')).SubjectsPage)
const TrashedNone = later(async () => (await import('../library/TrashedArticle.tsx')).TrashedNone)
const TrashedArticle = later(async () => (await import('../library/TrashedArticle.tsx')).TrashedArticle)

/** Passages are read, so the search is never narrower than this, in pixels. */
const leastSearch = 320

export type PanesProps = {
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly filterRef: RefObject<HTMLInputElement | null>
  readonly choice: ArticleChoice
  readonly searching: ReturnType<typeof useSearching>
  readonly page: OpenPage
  readonly sides: Sides
  readonly tabs: TabTools
  readonly panes: PaneTools
  readonly tab: InspectorTab
  readonly onTab: (tab: InspectorTab) => void
  readonly comparison: Comparison
  readonly onSettings: () => void
}

/** Sidebar, article list, page and inspector, side by side or over the page where there is no room. */
export function Panes(props: PanesProps) {
  const { place, text, choice, page, panes, searching, comparison, sides, tabs } = props
  const { places, widths, resize } = panes
  const deferred = useDeferredValue(text)
  const listShown = places.list !== 'folded' && !isPage(place) && !searching.isOpen
  const beside = { width: widths.beside, onWidth: (width: number) => resize('beside', width) }
  const own = page.kind === 'open' && !isPage(place) && place.kind !== 'trash' ? page.session : null
  // What the inspector is about, and the preview shows.
  const session = own && (sides.session ?? own)
  const hasTabs = tabs.tabs.length > 1
  const showsArticle = !['lists', 'list', 'links', 'subjects', 'subject', 'trash'].includes(place.kind)
  /** Leaves the filter for the search of everything, with what was typed. */
  const searchTexts = (typed: string) => {
    if (typed.trim() !== '') searching.setText(typed)
    props.onText('')
    searching.open()
  }
  const floating = useDismissal(panes)

  return (
    <div className="panes" ref={floating}>
      {places.sidebar !== 'folded' && (
        <section
          aria-label={t('Library')}
          className={classes('pane sidebar', places.sidebar === 'over' && 'pane-over')}
          data-pane="sidebar"
          data-floating={places.sidebar === 'over' || undefined}
          style={{ width: widths.sidebar }}
        >
          <Sidebar
            place={place}
            onPlace={props.onPlace}
            text={text}
            onText={props.onText}
            filterRef={props.filterRef}
            onSettings={props.onSettings}
            onSearch={searchTexts}
          />
          <Separator
            pane="sidebar"
            side="left"
            label={t('Width of the library')}
            width={widths.sidebar}
            onWidth={width => resize('sidebar', width)}
          />
        </section>
      )}
      {searching.isOpen ? (
        <section
          className="pane article-list"
          data-pane="list"
          aria-label={t('Search')}
          style={{ width: Math.max(widths.list, leastSearch) }}
        >
          <SearchPane
            text={searching.text}
            onText={searching.setText}
            fieldRef={searching.fieldRef}
            onOpen={searching.show}
            onClose={searching.close}
          />
          <Separator
            pane="list"
            side="left"
            label={t('Width of the search')}
            width={Math.max(widths.list, leastSearch)}
            onWidth={width => resize('list', width)}
          />
        </section>
      ) : null}
      {listShown && (
        <section className="pane article-list" data-pane="list" aria-label={t('Articles')} style={{ width: widths.list }}>
          <ArticlesPane
            place={place}
            text={deferred}
            choice={choice}
            sidebarFolded={places.sidebar === 'folded'}
            onSidebar={panes.toggleSidebar}
            onClear={() => props.onText('')}
            onSearch={searchTexts}
          />
          <Separator
            pane="list"
            side="left"
            label={t('Width of the article list')}
            width={widths.list}
            onWidth={width => resize('list', width)}
          />
        </section>
      )}
      <main className="pane page-pane" data-pane="page" tabIndex={-1}>
        {hasTabs && <TabBar tools={tabs} panel="page-panel" isShown={showsArticle} />}
        <div
          className="page-stage"
          {...(hasTabs && showsArticle ? { role: 'tabpanel', id: 'page-panel', 'aria-labelledby': `tab-${tabs.current}` } : {})}
        >
          {place.kind === 'lists' ? (
            <ListsBoard />
          ) : place.kind === 'list' ? (
            <ListPage key={place.id} id={place.id} />
          ) : place.kind === 'links' ? (
            <LinksPage />
          ) : place.kind === 'subjects' ? (
            <SubjectsPage />
          ) : place.kind === 'subject' ? (
            <SubjectPage key={placeKey(place)} name={place.subject} />
          ) : place.kind === 'trash' ? (
            choice.selection.lead === null ? (
              <TrashedNone />
            ) : (
              <TrashedArticle key={choice.selection.lead} id={choice.selection.lead} />
            )
          ) : session && comparison.number !== null ? (
            <ComparePage key={session.id} session={session} number={comparison.number} onLeave={comparison.leave} />
          ) : (
            <ArticlePage page={page} count={choice.selection.ids.size} />
          )}
        </div>
      </main>
      {own && panes.beside === 'article' && (
        <BesidePane name="beside" label={t('Beside the page')} widthLabel={t('Width of the other article')} {...beside}>
          <BesideArticle page={sides.beside} onOpen={sides.open} onSwap={sides.swap} onClose={sides.close} />
        </BesidePane>
      )}
      {session && panes.beside === 'preview' && (
        <BesidePane name="preview" label={t('Preview of the page')} widthLabel={t('Width of the preview')} {...beside}>
          <PreviewPane session={session} onClose={() => panes.setBeside(null)} />
        </BesidePane>
      )}
      {session && places.inspector !== 'folded' && (
        <aside
          className={classes('pane inspector', places.inspector === 'over' && 'pane-over')}
          data-pane="inspector"
          data-floating={places.inspector === 'over' || undefined}
          aria-label={t('Inspector')}
          style={{ width: widths.inspector }}
        >
          <Separator
            pane="inspector"
            side="right"
            label={t('Width of the inspector')}
            width={widths.inspector}
            onWidth={width => resize('inspector', width)}
          />
          <div className="inspector-scroll">
            <Inspector session={session} tab={props.tab} onTab={props.onTab} comparison={comparison} />
          </div>
        </aside>
      )}
    </div>
  )
}

type BesidePaneProps = {
  readonly name: 'beside' | 'preview'
  readonly label: string
  readonly widthLabel: string
  readonly width: number
  readonly onWidth: (width: number) => void
  readonly children: ReactNode
}

/** What stands at the page's right, before the inspector. */
function BesidePane({ name, label, widthLabel, width, onWidth, children }: BesidePaneProps) {
  return (
    <section className="pane beside" data-pane={name} aria-label={label} style={{ width }}>
      <Separator pane="beside" side="right" label={widthLabel} width={width} onWidth={onWidth} />
      {children}
    </section>
  )
}

/** Escape in a floating pane, or a press on the page, folds it away. */
function useDismissal(panes: PaneTools): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const { dismiss } = panes
  const isOver = panes.places.sidebar === 'over' || panes.places.inspector === 'over'
  useEffect(() => {
    const root = ref.current
    if (!isOver || !root) return undefined
    const floating = (target: EventTarget | null) => target instanceof Element && target.closest('[data-floating]') !== null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !(floating(event.target) || event.target === document.body)) return
      event.preventDefault()
      dismiss()
    }
    const onPress = (event: Event) => !floating(event.target) && dismiss()
    window.addEventListener('keydown', onKeyDown)
    root.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      root.removeEventListener('pointerdown', onPress)
    }
  }, [isOver, dismiss])
  return ref
}
