import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { commandIds, isPageCommand, writesInLibrary, type CommandId } from '../../shared/commands/commands.ts'
import type { CopyTarget } from '../../shared/formats/copyTargets.ts'
import type { MenuCommand } from '../../shared/contract/menu.ts'
import { call } from '../api/call.ts'
import { useEvent } from '../api/useEvent.ts'
import { fieldTravel } from '../editor/page/useFieldHistory.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useExamination } from '../library/useExamination.ts'
import type { InspectorTab } from './Inspector.tsx'
import type { PaneCommands } from './paneCommands.ts'
import type { UndoTargets } from './undoTarget.ts'
import type { Actions } from './useActions.ts'
import { canDoInField, fieldInFocus } from './focusedField.ts'
import { expectPlainPaste } from '../editor/paste/plainPaste.ts'
import { useAttempt } from './useAttempt.ts'
import type { TabTools } from '../tabs/useTabs.ts'
import type { PaneTools } from './usePanes.ts'
import type { Sides } from './useSides.ts'

export type CommandTargets = {
  /** Whether the library can only be read. */
  readonly readOnly: boolean
  /** The article on the page, if it is the page that is seen. */
  readonly session: ArticleSession | null
  /** The list on the page. */
  readonly openList: ListId | null
  readonly undoTargets: UndoTargets
  readonly paneCommands: PaneCommands
  readonly actions: Actions
  /** What a command on articles is for. */
  readonly chosen: () => readonly ArticleId[]
  readonly panes: PaneTools
  readonly sides: Sides
  readonly tabs: TabTools
  readonly onTab: (tab: InspectorTab) => void
  readonly onFind: () => void
  readonly onSearch: () => void
  readonly onLists: () => void
  readonly onReplace: () => void
  readonly onSettings: () => void
  readonly onBackups: () => void
  readonly onSite: () => void
  readonly onBook: () => void
  readonly onThemes: () => void
  readonly onCheck: () => void
  readonly onSearchPreview: () => void
  readonly onProse: () => void
  readonly onGoals: () => void
  readonly beforeSwitch: () => Promise<void>
}

export type Commands = {
  readonly run: (command: CommandId) => void
  /** What would do something now, with the focus where it is; and `others`, which are done elsewhere. */
  readonly possible: (others: readonly CommandId[]) => ReadonlySet<CommandId>
}

/** The commands that copy for a place. */
function copies(copy: (target: CopyTarget) => void): Partial<Record<MenuCommand, () => void>> {
  return {
    'copy:wordpress': () => copy('wordpress'),
    'copy:ghost': () => copy('ghost'),
    'copy:medium': () => copy('medium'),
    'copy:substack': () => copy('substack'),
    'copy:mail': () => copy('mail'),
  }
}

/** Does what the application menu and the palette ask for. Nothing happens beneath an open dialog. */
export function useCommands(targets: CommandTargets): Commands {
  const attempt = useAttempt()
  const examine = useExamination()
  const { session, actions, panes } = targets

  const onArticles = (run: (ids: readonly ArticleId[]) => void) => {
    const ids = targets.chosen()
    if (ids.length > 0) run(ids)
  }
  const onArticle = (run: (id: ArticleId) => void) => onArticles(ids => ids[0] && run(ids[0]))
  const showTab = (tab: InspectorTab) => {
    targets.onTab(tab)
    panes.showInspector()
  }
  const travel = (command: 'edit:undo' | 'edit:redo') => {
    // A plain field undoes by itself; no other way to ask it for that exists.
    const name = command === 'edit:undo' ? 'undo' : 'redo'
    const focused = targets.undoTargets.focused()
    const field = fieldInFocus()
    if (field) {
      if (field.dispatchEvent(new CustomEvent(fieldTravel, { cancelable: true, detail: name }))) document.execCommand(name)
    } else if (focused) focused[name]()
    else if (session) session.run(command)
    else targets.undoTargets.anywhere()?.[name]()
  }

  const subject = session?.header.get().subject ?? null
  const shell: Partial<Record<MenuCommand, () => void>> = {
    'article:new': actions.newArticle,
    'article:duplicate': () => onArticle(actions.duplicate),
    'article:trash': () => onArticles(actions.trash),
    'article:import': actions.importFiles,
    'article:export': () => actions.exportArticles(targets.chosen()),
    'book:export': targets.onBook,
    'article:copy-html': () => onArticle(id => actions.copyHtml(id)),
    ...copies(target => onArticle(id => actions.copyHtml(id, target))),
    'article:find': targets.onFind,
    'search:open': targets.onSearch,
    'go:lists': targets.onLists,
    'list:bring-in': () => actions.bringIn(targets.openList, null),
    'views:bring-in': actions.bringInViews,
    'replace:open': targets.onReplace,
    'subject:open': () => subject && actions.openSubject(subject),
    'list:new': () => actions.newList(),
    'list:new-smart': () => actions.showListDialog({ kind: 'rule', id: null }),
    'list:overlaps': () => actions.showListDialog({ kind: 'overlaps' }),
    'list:templates': () => actions.showListDialog({ kind: 'templates' }),
    'list:accept-suggestion': () => session && actions.acceptBest(session.id),
    'view:library': panes.toggleLibrary,
    'view:inspector': panes.toggleInspector,
    'view:preview': targets.sides.togglePreview,
    'view:beside': targets.sides.toggle,
    'tab:close': () => targets.tabs.close(),
    'tab:reopen': targets.tabs.reopen,
    'view:outline': () => showTab('outline'),
    'view:details': () => showTab('details'),
    'view:lists': () => showTab('lists'),
    'view:history': () => showTab('history'),
    'view:links': () => showTab('links'),
    'focus:sentence': () => panes.toggleFocus('sentence'),
    'focus:paragraph': () => panes.toggleFocus('paragraph'),
    'focus:section': () => panes.toggleFocus('section'),
    'focus:typewriter': panes.toggleTypewriter,
    'spelling:toggle': panes.toggleSpelling,
    'app:settings': targets.onSettings,
    'library:create': () => attempt(async () => (await targets.beforeSwitch(), call('library:create'))),
    'library:open': () => attempt(async () => (await targets.beforeSwitch(), call('library:open'))),
    'library:backups': targets.onBackups,
    'site:publish': targets.onSite,
    'site:themes': targets.onThemes,
    'article:check': () => session && targets.onCheck(),
    'article:search-preview': () => session && targets.onSearchPreview(),
    'article:goals': () => session && targets.onGoals(),
    'article:prose': () => session && targets.onProse(),
    'library:check': () => attempt(examine),
    'library:reveal': () => attempt(() => call('library:reveal')),
  }

  const onArticlesOnly: ReadonlySet<string> = new Set([
    'article:duplicate',
    'article:trash',
    'article:copy-html',
    ...Object.keys(copies(() => undefined)),
  ])

  const onOpenArticle: ReadonlySet<string> = new Set([
    'list:accept-suggestion',
    'article:check',
    'article:search-preview',
    'article:prose',
    'article:goals',
  ])

  const run = (command: CommandId) => {
    if (!isPageCommand(command)) return attempt(() => call('app:command', { command }))
    if (command === 'edit:undo' || command === 'edit:redo') return travel(command)
    if (command === 'edit:paste-plain') {
      expectPlainPaste()
      return attempt(() => call('app:paste-plain'))
    }
    if (document.querySelector('dialog[open]') || (targets.readOnly && writesInLibrary(command))) return
    const act = shell[command] ?? targets.paneCommands.find(command)?.run
    if (act) act()
    else if (session) session.run(command)
    // Where there is no text to look through, the list is looked through.
    else if (command === 'find:open') targets.onFind()
  }
  const can = (command: CommandId) => {
    if (!isPageCommand(command) || command === 'edit:paste-plain') return canDoInField(command)
    if (targets.readOnly && writesInLibrary(command)) return false
    if (command === 'subject:open') return Boolean(subject?.name.trim())
    if (onArticlesOnly.has(command)) return targets.chosen().length > 0
    if (command === 'tab:reopen') return targets.tabs.canReopen()
    if (command === 'view:preview' || command === 'view:beside') return session !== null || panes.beside !== null
    if (onOpenArticle.has(command)) return session !== null
    if (command === 'edit:undo' || command === 'edit:redo') {
      if (fieldInFocus()) return document.queryCommandEnabled(command === 'edit:undo' ? 'undo' : 'redo')
      if (targets.undoTargets.focused()) return true
      return session ? session.can(command) : targets.undoTargets.anywhere() !== undefined
    }
    return shell[command] !== undefined || targets.paneCommands.find(command) !== undefined || (session?.can(command) ?? false)
  }

  useEvent('menu:command', ({ command }) => run(command))
  return { run, possible: others => new Set(commandIds.filter(id => can(id) || others.includes(id))) }
}
