import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../shared/contract/contract.ts'
import type { OpenedLibrary } from '../../shared/model/openLibrary.ts'
import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { showFinding } from '../checklist/showFinding.ts'
import { putLinks } from '../editor/links/putLinks.ts'
import { useComparison } from '../history/useComparison.ts'
import { useArticleActions } from '../library/useArticleActions.ts'
import { everything, isPage, pageName, placeFilter, type Place } from '../library/place.ts'
import { useFilterActions } from '../library/filters/useFilterActions.ts'
import { useTagActions } from '../library/tags/useTagActions.ts'
import type { ListDialog } from '../lists/ListDialogs.tsx'
import { useAcceptBest } from '../lists/suggestions/useAcceptSuggestion.ts'
import type { ItemsSource } from '../lists/bringIn/sourceOf.ts'
import { ListEditsContext, useNewListEdits } from '../lists/edits/useListEdits.ts'
import { useRelate } from '../lists/related/useRelate.ts'
import { useListActions } from '../lists/useListActions.ts'
import { Palettes } from '../palette/Palettes.tsx'
import { DropZone } from '../publish/DropZone.tsx'
import { Jobs } from '../publish/Jobs.tsx'
import { usePublishing } from '../publish/usePublishing.ts'
import { useMergeSubjects } from '../subjects/useMergeSubjects.ts'
import { useSteady } from '../ui/useSteady.ts'
import { Dialogs } from './Dialogs.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import type { InspectorTab } from './Inspector.tsx'
import { Notices } from './Notices.tsx'
import { Panes } from './Panes.tsx'
import { PaneCommandContext, PaneCommands } from './paneCommands.ts'
import { ReadOnlyContext } from './readOnlyLibrary.ts'
import { UndoContext, UndoTargets } from './undoTarget.ts'
import { ActionContext, type Actions } from './useActions.ts'
import { useAttempt } from './useAttempt.ts'
import { useArticleChoice } from './useArticleChoice.ts'
import { useCommands } from './useCommands.ts'
import { useFlushRequests } from './useFlushRequests.ts'
import { useArticleDesk } from './useArticleDesk.ts'
import { useFullScreen } from './useFullScreen.ts'
import { usePaneKeys } from './usePaneKeys.ts'
import { usePanes } from './usePanes.ts'
import { useRememberedTabs, useTabs } from '../tabs/useTabs.ts'
import { useSides } from './useSides.ts'
import { useSearching } from './useSearching.ts'
import { call } from '../api/call.ts'
import { later } from './later.tsx'
import { t } from '../words/t.ts'

const ReplaceDialog = later(async () => (await import('../replace/ReplaceDialog.tsx')).ReplaceDialog)
const BringInDialog = later(async () => (await import('../lists/bringIn/BringInDialog.tsx')).BringInDialog)
const ViewsDialog = later(async () => (await import('../lists/bringIn/ViewsDialog.tsx')).ViewsDialog)
const ListDialogs = later(async () => (await import('../lists/ListDialogs.tsx')).ListDialogs)
const TagsDialog = later(async () => (await import('../library/tags/TagsDialog.tsx')).TagsDialog)

type Bringing = {
  readonly list: ListId | null
  readonly source: ItemsSource | Promise<ItemsSource> | null
  readonly at: number | undefined
}

export type LibraryWindowProps = {
  readonly library: OpenedLibrary
  readonly settings: Output<'app:state'>['settings']
}

/** The main window on one library. */
export function LibraryWindow({ library, settings }: LibraryWindowProps) {
  const attempt = useAttempt()
  const tabStore = useRememberedTabs(library.folder)
  const { desk, page, openId, beside } = useArticleDesk(library.readOnly, tabStore)
  const [place, setPlace] = useState<Place>(everything)
  const [text, setText] = useState('')
  const [tab, setTab] = useState<InspectorTab>('outline')
  const [settingsShown, setSettingsShown] = useState(false)
  const [backupsShown, setBackupsShown] = useState(false)
  const [replacing, setReplacing] = useState(false)
  const filterRef = useRef<HTMLInputElement>(null)
  const [undoTargets] = useState(() => new UndoTargets())
  const [paneCommands] = useState(() => new PaneCommands())
  const panes = usePanes(settings)
  const publishing = usePublishing(desk)

  const goTo = (next: Place) => {
    setPlace(next)
    setText('')
    panes.dismiss()
  }
  const choice = useArticleChoice({ folder: library.folder, desk, openId, place, onPlace: goTo, dropTabs: ids => tabs.drop(ids) })
  const tabs = useTabs(library.folder, tabStore, desk, choice.show)
  const sides = useSides(desk, page, beside, panes, tabs.before)
  const { session } = sides
  const writing = isPage(place) || place.kind === 'trash' ? null : session
  const comparison = useComparison(tab === 'history' ? writing : null)
  const articleActions = useArticleActions({ desk, place, onPlace: goTo, show: choice.show, onGone: choice.gone })
  const listEdits = useNewListEdits()
  const listActions = useListActions({
    edits: listEdits,
    onOpen: id => goTo({ kind: 'list', id }),
    onGone: id => place.kind === 'list' && place.id === id && goTo(everything),
  })

  const [tagging, setTagging] = useState<readonly ArticleId[]>([])
  const [counting, setCounting] = useState(false)
  const [bringing, setBringing] = useState<Bringing | null>(null)
  const relating = useRelate(listEdits)
  const [listDialog, setListDialog] = useState<ListDialog | null>(null)
  const acceptBest = useAcceptBest(listEdits)
  const filterActions = useFilterActions({
    onOpen: saved => goTo({ kind: 'saved', saved }),
    onGone: id => place.kind === 'saved' && place.saved.id === id && goTo(everything),
  })
  const searching = useSearching({
    session,
    choice,
    onPlace: goTo,
    onLists: () => {
      setTab('lists')
      panes.showInspector()
    },
  })
  const mergeSubjects = useMergeSubjects(desk)
  const tagActions = useTagActions({ desk, onPlace: setPlace })

  const actions = useSteady<Actions>({
    ...articleActions,
    ...listActions,
    ...relating,
    ...tagActions,
    ...filterActions,
    editTags: setTagging,
    showListDialog: setListDialog,
    acceptBest,
    bringInViews: () => library.readOnly || setCounting(true),
    bringIn: (list, source, at) => library.readOnly || setBringing({ list, source, at }),
    openTab: tabs.open,
    openBeside: sides.open,
    openArticle: (id, write = false) => choice.show(id, write),
    openPassage: searching.showPlace,
    // The page is drawn in the next frame.
    openFinding: (id, finding) =>
      choice.show(id, false, shown => requestAnimationFrame(() => showFinding(shown, finding, actions.openDetails))),
    linkInText: links => {
      const tr = writing && putLinks(writing.editor.state, writing.editor.state.selection.from, links)
      if (tr) writing.editor.view.dispatch(tr)
      writing?.editor.view.focus()
    },
    openSubject: subject => goTo({ kind: 'subject', subject }),
    mergeSubjects,
    exportArticles: publishing.exportArticles,
    exportBook: publishing.exportBook,
    copyHtml: publishing.copyHtml,
    importFiles: publishing.importFiles,
    openDetails: () => {
      setTab('details')
      panes.showInspector()
    },
    openLink: url => attempt(() => call('link:open', { url })),
  })

  const filter = (next: string) => {
    // Typing looks through articles, so it leads away from a page.
    if (isPage(place)) setPlace(everything)
    searching.leave()
    setText(next)
  }
  const chosen = () => (choice.selection.ids.size > 1 ? [...choice.selection.ids] : session ? [session.id] : [])
  // While versions are compared, nothing is written.
  const shown = comparison.number === null ? writing : null
  const commands = useCommands({
    readOnly: library.readOnly,
    session: shown,
    openList: place.kind === 'list' ? place.id : null,
    undoTargets,
    paneCommands,
    actions,
    chosen,
    panes,
    sides,
    tabs,
    onTab: setTab,
    onFind: () => {
      // The field must be there before it can take the focus.
      flushSync(panes.showSidebar)
      filterRef.current?.focus()
      filterRef.current?.select()
    },
    onLists: () => {
      searching.leave()
      goTo({ kind: 'lists' })
    },
    onSearch: searching.open,
    onReplace: () => setReplacing(true),
    onSettings: () => setSettingsShown(true),
    onBackups: () => setBackupsShown(true),
    onSite: publishing.openSite,
    onBook: () => publishing.exportBookOf(place, choice.selection.ids, library.name),
    onThemes: publishing.openThemes,
    onCheck: publishing.openCheck,
    onSearchPreview: publishing.openPreview,
    onProse: publishing.openProse,
    onGoals: publishing.openGoals,
    beforeSwitch: () => desk.flushAll(),
  })
  useFlushRequests(() => desk.flushAll())
  usePaneKeys(session)
  useFullScreen()

  const lists = useQuery(callQuery('library:overview')).data?.lists
  const placeName = pageName(place, lists ?? [])

  return (
    <ReadOnlyContext value={library.readOnly}>
      <ActionContext value={actions}>
        <UndoContext value={undoTargets}>
          <PaneCommandContext value={paneCommands}>
            <ListEditsContext value={listEdits}>
              <div className="window" data-read-only={library.readOnly || undefined}>
                <Header
                  library={library.name}
                  place={place.kind === 'trash' ? t('Trash') : place.kind === 'lists' ? t('Lists') : placeName}
                  session={session}
                  panes={panes}
                  onExport={() => session && publishing.exportArticles([session.id])}
                  onPreview={sides.togglePreview}
                />
                <Notices library={library} session={writing} onOpen={id => choice.show(id, true)} onBackups={() => setBackupsShown(true)} />
                <Panes
                  place={place}
                  onPlace={next => {
                    searching.leave()
                    goTo(next)
                  }}
                  searching={searching}
                  text={text}
                  onText={filter}
                  filterRef={filterRef}
                  choice={choice}
                  page={page}
                  sides={sides}
                  tabs={tabs}
                  panes={panes}
                  tab={tab}
                  onTab={setTab}
                  comparison={comparison}
                  onSettings={() => setSettingsShown(true)}
                />
                <Footer
                  session={writing}
                  onGoals={publishing.openGoals}
                  readOnly={library.readOnly}
                  onBackups={() => setBackupsShown(true)}
                />
              </div>
              <Jobs />
              {replacing && (
                <ReplaceDialog
                  selected={choice.selection.ids.size > 1 ? [...choice.selection.ids] : []}
                  shown={isPage(place) || place.kind === 'trash' ? null : placeFilter(place, text)}
                  onOpen={searching.showPlace}
                  onReplaced={() => void desk.refresh()}
                  onClose={() => setReplacing(false)}
                />
              )}
              {tagging.length > 0 && <TagsDialog ids={tagging} onClose={() => setTagging([])} />}
              <DropZone onOutcomes={publishing.showOutcomes} />
              <Dialogs
                publishing={publishing}
                session={session}
                settingsShown={settingsShown}
                onSettingsClosed={() => setSettingsShown(false)}
                backupsShown={backupsShown}
                onBackupsClosed={() => setBackupsShown(false)}
                flush={() => desk.flushAll()}
              />
              {counting && <ViewsDialog onClose={() => setCounting(false)} />}
              {bringing && (
                <BringInDialog
                  list={bringing.list}
                  at={bringing.at}
                  source={bringing.source}
                  language={session?.header.get().language ?? 'en'}
                  onOpenList={id => goTo({ kind: 'list', id })}
                  onClose={() => setBringing(null)}
                />
              )}
              {listDialog && (
                <ListDialogs
                  shown={listDialog}
                  page={openId}
                  onSaved={id => goTo({ kind: 'list', id })}
                  onClose={() => setListDialog(null)}
                />
              )}
              <Palettes folder={library.folder} openId={openId} session={shown} commands={commands} onPlace={goTo} />
            </ListEditsContext>
          </PaneCommandContext>
        </UndoContext>
      </ActionContext>
    </ReadOnlyContext>
  )
}
