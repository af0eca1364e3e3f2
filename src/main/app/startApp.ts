import { app, nativeTheme } from 'electron'
import { createEmit } from '../ipc/emit.ts'
import { answerPages } from '../ipc/answerPages.ts'
import type { PageAnswers } from '../ipc/register.ts'
import { Jobs } from '../jobs/Jobs.ts'
import { Spelling } from '../spelling/Spelling.ts'
import type { SpellerReply, SpellerRequest } from '../spelling/messages.ts'
import type { WorkerReply, WorkerRequest } from '../jobs/messages.ts'
import type { PreviewReply, PreviewRequest } from '../preview/messages.ts'
import { Journal } from '../journal/Journal.ts'
import type { LibraryHost } from '../library/process/client.ts'
import { BackupSchedule } from './BackupSchedule.ts'
import { CloseGuard } from './CloseGuard.ts'
import { CurrentLibrary } from './CurrentLibrary.ts'
import { runDemo } from './demo.ts'
import { createFrame } from './createFrame.ts'
import { FlushRequests } from './FlushRequests.ts'
import { forkProcess } from './forkProcess.ts'
import { LibrarySwitch } from './LibrarySwitch.ts'
import { languageOf, speakIn } from './language.ts'
import { log } from './log.ts'
import { installMenu } from './menu/installMenu.ts'
import { openAtStart } from './openAtStart.ts'
import type { Places } from './places.ts'
import { PagePreviews } from './PagePreviews.ts'
import { PagePrinter } from './print/PagePrinter.ts'
import type { OpenFolders } from './protocol.ts'
import { quitInOrder } from './quit.ts'
import { readySample, samplePlace } from './sampleLibrary.ts'
import { SitePreview } from './SitePreview.ts'
import type { SettingsFile } from './SettingsFile.ts'
import { StartCheck } from './StartCheck.ts'
import { readSwitches, type Switches } from './switches.ts'
import type { Windows } from './Windows.ts'
import { spokenLanguage, t } from '../../shared/words/words.ts'
import type { InterfaceLanguage } from '../../shared/words/languages.ts'

export interface StartOptions {
  readonly switches: Switches
  readonly places: Places
  readonly logFile: string
  readonly windows: Windows
  readonly settings: SettingsFile
  /** Starts a library process. */
  readonly forkLibrary: () => LibraryHost
}

/** How long the menu takes to come at the start, in milliseconds: less than the window takes to be drawn. */
const menuPause = 100

/** The app as far as pages know it. */
export interface StartedApp {
  readonly answers: PageAnswers
  /** What pages may read files of. */
  readonly folders: OpenFolders
}

/** Puts the parts of the app together, and returns what the pages are answered by. */
export function startApp({ switches, places, logFile, windows, settings, forkLibrary }: StartOptions): StartedApp {
  const developing = !app.isPackaged
  log('info', `Deckle ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`)
  app.setAboutPanelOptions({
    applicationName: 'Deckle',
    applicationVersion: app.getVersion(),
    copyright: t('Write and publish long reviews, offline.'),
  })

  const emit = createEmit(() => windows.all, developing)
  const flushes = new FlushRequests()
  const guard = new CloseGuard(flushes, emit)
  windows.askBeforeClosing(window => guard.settle([window], 'close'))
  settings.whenChanged(changed => {
    nativeTheme.themeSource = changed.appearance
    emit.all('settings:changed', changed)
    showMenu()
    void follow(languageOf(changed))
  })
  // Pages take up a language as they load.
  const follow = async (language: InterfaceLanguage) => {
    if (language === spokenLanguage()) return
    await speakIn(language)
    showMenu()
    for (const window of windows.all) if (await guard.settle([window], 'reload')) windows.load(window)
  }
  const printer = new PagePrinter()
  const jobs = new Jobs({
    fork: () => forkProcess<WorkerRequest, WorkerReply>(places.worker, 'Deckle worker'),
    log: text => log('error', text),
    print: (html, signal) => printer.print(html, signal),
    onProgress: progress => emit.all('job:progress', progress),
    onEnded: ended => emit.all('job:ended', ended),
  })
  const pagePreviews = new PagePreviews({
    fork: () => forkProcess<PreviewRequest, PreviewReply>(places.preview, 'Deckle preview'),
    log: text => log('error', text),
  })
  const spelling = new Spelling({
    fork: () => forkProcess<SpellerRequest, SpellerReply>(places.spelling, 'Deckle spelling'),
    log: text => log('error', text),
  })
  const journal = new Journal({ folder: places.journal, log: (text, error) => log('error', text, error) })
  const check = new StartCheck({ jobs, onChecked: findings => emit.all('library:checked', findings) })
  const library = new CurrentLibrary({
    client: {
      fork: forkLibrary,
      app: 'Deckle',
      log,
      onChanged: ({ type: _type, articles, ...change }) => {
        emit.all('library:changed', { ...change, articles: articles && [...articles] })
        backups.changed()
      },
      onObstacle: opened => emit.all('library:obstacle', opened),
      onState: state => emit.all('library:state', { state }),
    },
    onReopened: opened => {
      emit.all('library:obstacle', opened)
      emit.all('library:changed', { articles: null, lists: true })
      backups.opened(opened)
      showMenu()
    },
    onOpening: opening => emit.all('library:opening', opening),
    onLost: () => {
      emit.all('library:switched', {})
      showMenu()
    },
    onSwitched: opened => {
      // What is opened at the start is what the pages are told when they ask for the first time.
      if (begun) emit.all('library:switched', {})
      showMenu()
      if (!switches.demo) backups.opened(opened)
      if (!switches.demo) check.begin(opened.folder)
      if (!switches.demo) void settings.remember(opened.folder).catch((error: unknown) => log('warn', 'Settings not kept.', error))
    },
  })
  const backups = new BackupSchedule({
    last: async () => (await library.client.call('backup:list'))[0]?.time ?? null,
    run: async (folder, reason) => {
      const job = { kind: 'backup', library: folder, reason } as const
      const { made, second } = await jobs.run(job, (...call) => library.client.request(...call), reason === 'itself')
      if (second.problem) log('warn', second.problem)
      return made
    },
    onState: state => emit.all('backup:changed', state),
    log: (text, error) => log('error', text, error),
  })
  const sample = async () => readySample(jobs, places.sample, await samplePlace(switches.profile))
  const libraries = new LibrarySwitch({ library, guard, windows, sample })
  const openRecent = (folder: string) => void libraries.telling(libraries.to(folder))
  const frame = createFrame({ windows, settings, logFile, openSample: () => void libraries.telling(libraries.toSample()) })
  const readOnly = () => library.opened?.readOnly ?? false
  const install = () => installMenu({ developing, windows, settings, emit, openRecent, frame, readOnly: readOnly() })
  let begun = false
  let menuDue: ReturnType<typeof setTimeout> | undefined
  // At the start once for what changes together, and not while the page waits for its first answers.
  const showMenu = () => {
    if (begun) return install()
    menuDue ??= setTimeout(() => {
      menuDue = undefined
      install()
    }, menuPause)
  }

  quitInOrder({
    windows,
    guard,
    library,
    finish: async () => {
      backups.stop()
      pagePreviews.end()
      check.stop()
      spelling.stop()
      await jobs.stop()
      await settings.settled()
      await journal.settled()
    },
  })
  const preview = new SitePreview(places.previews)
  showMenu()
  const demo = switches.demo
  const started = (demo ? Promise.resolve() : openAtStart({ switches, recent: settings.current.recentLibraries, library, sample })).finally(
    () => {
      begun = true
    },
  )
  const answers = answerPages({
    windows,
    settings,
    library,
    jobs,
    journal,
    backups,
    check,
    places,
    libraries,
    flushes,
    frame,
    preview,
    pagePreviews,
    spelling,
    started,
  })
  app.on('second-instance', (_event, argv, cwd) => {
    windows.focus()
    const { library: folder } = readSwitches(argv, cwd)
    if (folder) void libraries.telling(libraries.to(folder))
  })
  if (demo) void runDemo(demo, { jobs, library, places, openWindow: () => windows.open() })
  return { answers, folders: { library: () => library.opened?.folder ?? null, preview: () => preview.shown } }
}
