import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Where things are. `built` is the folder of the built main process (`out/main`). */
export interface Places {
  readonly preload: string
  readonly page: string
  readonly libraryHost: string
  readonly worker: string
  readonly preview: string
  readonly spelling: string
  readonly theme: string
  readonly sample: string
  readonly resources: string
  /** The folder of the built main process. */
  readonly built: string
  readonly previews: string
  readonly settings: string
  readonly windowState: string
  readonly logs: string
  readonly journal: string
  /** Where compiled code is kept. */
  readonly code: string
}

export function findPlaces(built: string): Places {
  const resources = join(built, '../../resources')
  const profile = app.getPath('userData')
  return {
    preload: join(built, '../preload/index.cjs'),
    page: join(built, '../renderer'),
    libraryHost: join(built, 'library.js'),
    worker: join(built, 'worker.js'),
    preview: join(built, 'preview.js'),
    spelling: join(built, 'spelling.js'),
    theme: join(resources, 'themes/essay'),
    sample: join(resources, 'sample'),
    resources,
    built,
    previews: join(profile, 'previews'),
    settings: join(profile, 'settings.json'),
    windowState: join(profile, 'window.json'),
    logs: join(profile, 'logs'),
    journal: join(profile, 'journal'),
    code: join(profile, 'code'),
  }
}

/** The person's folder for documents, or their home where there is none. */
export function documents(): string {
  const folder = app.getPath('documents')
  return existsSync(folder) ? folder : app.getPath('home')
}
