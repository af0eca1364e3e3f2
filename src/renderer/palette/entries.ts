import type { Output } from '../../shared/contract/contract.ts'
import { commandIds, commands, type CommandId } from '../../shared/commands/commands.ts'
import { status, statuses } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { LibraryOverview } from '../../shared/model/library.ts'
import { sectionName } from '../editor/outline/outlineActions.ts'
import type { OutlineEntry } from '../editor/session/outlineOf.ts'
import { placeKey, type Place } from '../library/place.ts'
import { statusWords } from '../library/statusWords.ts'
import { commandKeys, nameOfCommand } from '../ui/keys.ts'
import type { PaletteEntry } from './PaletteEntry.ts'
import { candidate, type Candidate } from './rank.ts'
import { t } from '../words/t.ts'

type Entries = readonly Candidate<PaletteEntry>[]

/** All articles: those that were opened before come first, the one that is open after them, the rest newest first. */
export function articleEntries({ ids, titles, statuses: marks }: Output<'article:titles'>, recent: readonly string[]): Entries {
  if (ids === '') return []
  const [lines, words] = [titles.split('\n'), marks.split('\n')]
  const all = ids.split('\n').map((id, i) => {
    // An article's id comes from the library, which made it.
    const target = { kind: 'article', id: id as ArticleId } as const
    const title = lines[i] || t('Untitled')
    return { key: id, words: title, note: statusWords[status.catch('draft').parse(words[i])], keys: '', target }
  })
  const before = recentOrder(recent)
  const rank = (entry: PaletteEntry) => before.get(entry.key) ?? Infinity
  const opened = all.filter(entry => before.has(entry.key)).sort((a, b) => rank(a) - rank(b))
  const others = all.filter(entry => !before.has(entry.key))
  return [
    ...opened.map((entry, i) => candidate(entry, entry.words, entry.key === recent[0] ? 0 : Math.max(0, 8 - i))),
    ...others.map(entry => candidate(entry, entry.words)),
  ]
}

/** The article that is open was opened last of all, and is the least that one wants to go to. */
function recentOrder([open, ...earlier]: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...earlier, ...(open === undefined ? [] : [open])].map((id, i) => [id, i]))
}

function placeEntry(words: string, note: string, place: Place): Candidate<PaletteEntry> {
  return candidate({ key: placeKey(place), words, note, keys: '', target: { kind: 'place', place } }, words)
}

/** The places of the sidebar. */
export function placeEntries(overview: LibraryOverview): Entries {
  return [
    ...overview.lists.map(list => placeEntry(list.name, t('List'), { kind: 'list', id: list.id })),
    ...overview.tags.map(tag => placeEntry(tag.name, t('Tag'), { kind: 'tag', tag: tag.name })),
    placeEntry(t('All articles'), t('Place@@of the library'), { kind: 'status', status: null }),
    ...statuses.map(each =>
      placeEntry(each === 'draft' ? t('Drafts') : statusWords[each], t('Place@@of the library'), { kind: 'status', status: each }),
    ),
    placeEntry(t('Subjects'), t('Place@@of the library'), { kind: 'subjects' }),
    placeEntry(t('Links'), t('Place@@of the library'), { kind: 'links' }),
    placeEntry(t('Trash'), t('Place@@of the library'), { kind: 'trash' }),
  ]
}

/** The sections of the open article, in their order. */
export function sectionEntries(outline: readonly OutlineEntry[]): Entries {
  return outline.map((section, index) => {
    const words = sectionName(section)
    return candidate({ key: section.id, words, note: t('Section'), keys: '', target: { kind: 'section', index } }, words)
  })
}

/** The commands that can be done now: those used last, then the rest as the menu has them. */
export function commandEntries(can: (command: CommandId) => boolean, recent: readonly string[]): Entries {
  const order = new Map(recent.map((id, i) => [id, i]))
  const rank = (id: CommandId) => order.get(id) ?? Infinity
  const possible = commandIds.filter(can)
  const used = possible.filter(id => order.has(id)).sort((a, b) => rank(a) - rank(b))
  return [...used, ...possible.filter(id => !order.has(id))].map(id => {
    const words = nameOfCommand(id)
    const group = t(commands[id].group)
    const entry = { key: id, words, note: group, keys: commandKeys(id), target: { kind: 'command', command: id } } as const
    return candidate(entry, words, order.has(id) ? 6 : 0, group)
  })
}
