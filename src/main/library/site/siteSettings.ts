import { siteSettings, type SiteSettings } from '../../../shared/model/site.ts'
import type { Library } from '../library.ts'
import { first, run, type Db } from '../sql.ts'
import { readOr } from '../parseStored.ts'

/** A library has one site; other targets have ids of their own. */
const id = 'site'

/** How the library becomes a site; where nobody has said so yet, it is called after its folder. */
export function siteSettingsOf({ db, name }: Library): SiteSettings {
  return keptSiteSettings(db) ?? siteSettings.parse({ title: name.slice(0, 300) })
}

/** The same, or null where nobody has said so yet, or it can't be read. */
export function keptSiteSettings(db: Db): SiteSettings | null {
  const row = first<{ settings: string }>(db, 'SELECT settings FROM target WHERE id = ?', [id])
  return readOr(siteSettings, row?.settings, null)
}

/** Keeps with them what was chosen of each theme that the site has had, so that a theme that comes back is as it was. */
export function setSiteSettings(library: Library, given: SiteSettings): void {
  const before = siteSettingsOf(library)
  const usedOptions = { ...before.usedOptions, [before.theme]: before.options, ...given.usedOptions, [given.theme]: given.options }
  const settings = { ...given, usedOptions }
  run(
    library.db,
    `INSERT INTO target (id, kind, name, settings) VALUES (@id, 'site', @name, @settings)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings`,
    { id, name: settings.title, settings: JSON.stringify(settings) },
  )
}
