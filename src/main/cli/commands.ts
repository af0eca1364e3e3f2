import type { Commands } from './run.ts'

/** Each is loaded when it is asked for: a command starts in a part of the time that all of them take. */
export const commands: Commands = {
  init: async () => (await import('./commands/init.ts')).init,
  import: async () => (await import('./commands/import.ts')).importCommand,
  list: async () => (await import('./commands/list.ts')).list,
  show: async () => (await import('./commands/show.ts')).show,
  history: async () => (await import('./commands/history.ts')).history,
  search: async () => (await import('./commands/search.ts')).search,
  check: async () => (await import('./commands/check.ts')).check,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  site: async () => (await import('./commands/site.ts')).site,
  theme: async () => (await import('./commands/theme.ts')).theme,
  lists: async () => (await import('./commands/lists/lists.ts')).lists,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  assets: async () => (await import('./commands/assets.ts')).assets,
  backup: async () => (await import('./commands/backup.ts')).backup,
  backups: async () => (await import('./commands/backup.ts')).backups,
  restore: async () => (await import('./commands/restore.ts')).restore,
  replace: async () => (await import('./commands/replace.ts')).replace,
}
