import { AppError } from '../../shared/errors.ts'
import { typographySettings } from '../../shared/contract/spellingCalls.ts'
import type { LibraryCallName, Output, Parsed } from '../../shared/contract/contract.ts'
import { addArticle, duplicateArticle } from './articles/addArticle.ts'
import { findArticle, openArticle, requireArticle } from './articles/articles.ts'
import { addArchivedArticle, addArchivedList, knownArticles } from './archive/archive.ts'
import { addAsset } from './assets/assets.ts'
import { goalsOf, setGoals } from './articles/goals.ts'
import { writingDays } from './history/writingDays.ts'
import { attachLists } from './lists/attachments.ts'
import { changeArticles } from './articles/changeArticles.ts'
import { checkLibrary } from './check/check.ts'
import { backupSettingsOf, setBackupSettings } from './backups/backupSettings.ts'
import { listBackups } from './backups/listBackups.ts'
import { addArchivedTheme, themeFileBytes, themesToArchive } from './archive/archivedThemes.ts'
import { articlesInBackup, restoreArticle } from './backups/restoreArticle.ts'
import { conflictError } from './articles/conflict.ts'
import { deletedLists, deleteList } from './lists/deletedLists.ts'
import { listRevisions, nameRevision, wholeRevisionOf } from './history/history.ts'
import { historyPolicyOf, setHistoryPolicy } from './history/historyPolicy.ts'
import { articleGroups } from './articleList/groups.ts'
import type { Library } from './library.ts'
import { deleteForGood, moveToTrash, takeFromTrash } from './trash/manyToTrash.ts'
import { deadLinks, linkedFrom, linksOfArticle, orphans } from './links/links.ts'
import { moveItem, removeItems, setItems, updateItem } from './lists/listItems.ts'
import { editLists } from './lists/listEdits.ts'
import {
  addListItems,
  createList,
  listHead,
  itemIds as idsInList,
  listWindow,
  openList,
  listOnPage,
  requireList,
  setListSettings,
  updateList,
} from './lists/lists.ts'
import { undoBatch } from './batches/undoBatch.ts'
import { listHealth } from './lists/listHealth.ts'
import { noteLinks } from './links/noteLinks.ts'
import { repairItems } from './lists/repairItems.ts'
import { listOverlaps } from './lists/listOverlaps.ts'
import { setViewsAge, viewsAgeOf } from './lists/viewsAge.ts'
import { listTemplatesOf, setListTemplates } from './lists/listTemplates.ts'
import { articlesAt } from './site/ownAddresses.ts'
import { libraryOverview } from './overview.ts'
import { addOwnWord, heedWord, ignoredWords, ignoreWord, ownWords, removeOwnWord } from './ownWords.ts'
import { pageLists } from './lists/pageLists.ts'
import { placesIn } from './replace/findInLibrary.ts'
import { lastReplacement, takeBackReplacement, writeReplacements } from './replace/replacements.ts'
import { restoreRevision } from './history/restoreRevision.ts'
import { rescueSections } from './check/rescue.ts'
import { saveArticle } from './articles/save.ts'
import { deleteFilter, saveFilter } from './articleList/savedFilters.ts'
import { searchLibrary } from './search/search.ts'
import { suggestArticles } from './similar/suggestArticles.ts'
import { freezeList, previewRule, setRule } from './smart/smartLists.ts'
import { siteAround, siteChanges } from './site/siteChanges.ts'
import { formerSlugs, outlinedArticles, siteLists, siteOutline } from './site/siteOutline.ts'
import { setSiteSettings, siteSettingsOf } from './site/siteSettings.ts'
import { listSubjects, mergeSubjects, openSubject } from './subjects/subjects.ts'
import { deleteSnippet, saveSnippet, snippetsOf } from './snippets.ts'
import { storedSetting, storeSetting } from './storedSetting.ts'
import { transact } from './sql.ts'
import { listArticles } from './articleList/summaries.ts'
import { createTag, deleteTag, deleteUnusedTags, mergeTag, renameTag, setTagColour } from './tags/tagChanges.ts'
import { articleTitles } from './articles/titles.ts'
import { collectAssets, unusedAssets } from './assets/unusedAssets.ts'
import { setViews } from './lists/views.ts'
import { unfinishedArticles, unfinishedOnSite } from './articles/unfinished.ts'

/** One function for each call of the library, given its parsed input. All are synchronous: that is what makes a write and its transaction one. */
export type LibraryHandlers = { readonly [K in LibraryCallName]: (input: Parsed<K>) => Output<K> }

/** More than any library has. */
const everyAsset = 1_000_000_000

/**
 * The library's calls. Each write is a transaction, or a savepoint of the one that it is called in. A `conflict` is
 * thrown after the caller's side is stored.
 */
export function libraryHandlers(library: Library): LibraryHandlers {
  const { db } = library

  function write<T>(work: () => T): T {
    if (library.readOnly) throw new AppError('read-only', 'This library is open for reading only, so nothing was changed.')
    return transact(db, work)
  }

  /** A write that has nothing to say. */
  function change(work: () => void): undefined {
    write(work)
    return undefined
  }

  return {
    'library:overview': () => libraryOverview(db),
    'library:check': () => checkLibrary(library),
    'library:rescue': ({ sections }) => write(() => ({ rescued: rescueSections(library, sections, Date.now()) })),

    'article:list': query => listArticles(db, query),
    'article:groups': query => ({ groups: articleGroups(db, query) }),
    'article:titles': () => articleTitles(db),
    'article:unfinished': ({ ids }) => unfinishedArticles(db, ids),
    'article:open': ({ id }) => openArticle(db, id),
    'article:find': ({ key }) => findArticle(db, key),
    'article:add': draft => write(() => addArticle(db, draft, Date.now())),
    'archive:known': ({ ids }) => knownArticles(db, ids),
    'archive:add-article': article => write(() => addArchivedArticle(db, article, Date.now())),
    'archive:add-list': list => change(() => addArchivedList(db, list, Date.now())),
    'archive:themes': () => themesToArchive(library.folder),
    'archive:theme-file': ({ path }) => themeFileBytes(library.folder, path),
    'archive:add-theme': theme => write(() => addArchivedTheme(library.folder, theme)),
    'article:save': save => {
      const outcome = write(() => saveArticle(db, save, Date.now()))
      if ('copy' in outcome) throw conflictError(outcome.copy)
      return outcome.saved
    },
    'article:duplicate': asked => write(() => duplicateArticle(db, asked, Date.now())),
    'article:change': input => write(() => changeArticles(db, input, Date.now())),
    'article:trash': ({ ids }) => write(() => moveToTrash(db, ids, Date.now())),
    'article:restore': ({ ids }) => change(() => takeFromTrash(db, ids, Date.now())),
    'article:delete': ({ ids }) => change(() => deleteForGood(db, ids, Date.now())),
    'article:suggest': input => suggestArticles(db, input),
    'article:lists': ({ id }) => pageLists(db, id),
    'article:set-lists': ({ id, lists }) =>
      change(() => {
        requireArticle(db, id)
        attachLists(db, id, lists)
      }),

    'goal:of': ({ id }) => goalsOf(db, id),
    'goal:set': ({ id, goals }) =>
      change(() => {
        requireArticle(db, id)
        setGoals(db, id, goals)
      }),
    'goal:days': ({ id, count }) => writingDays(db, id, count),

    'snippet:list': () => snippetsOf(db),
    'snippet:save': snippet => change(() => saveSnippet(db, snippet)),
    'snippet:delete': ({ id }) => change(() => deleteSnippet(db, id)),

    'words:own': () => ownWords(db),
    'words:add': ({ word }) => write(() => addOwnWord(db, word)),
    'words:remove': ({ word }) => change(() => removeOwnWord(db, word)),
    'typography:settings': () => storedSetting(db, 'typography', typographySettings),
    'typography:set-settings': settings => change(() => storeSetting(db, 'typography', settings)),
    'words:ignored': ({ id }) => ignoredWords(db, id),
    'words:ignore': ({ id, word }) =>
      change(() => {
        requireArticle(db, id)
        ignoreWord(db, id, word)
      }),
    'words:heed': ({ id, word }) => change(() => heedWord(db, id, word)),

    'article:links': ({ id }) => linksOfArticle(db, id),
    'link:dead': ({ limit }) => deadLinks(db, limit),
    'link:orphans': ({ offset, limit }) => orphans(db, offset, limit),

    'subject:list': query => listSubjects(db, query),
    'subject:open': name => openSubject(db, name),
    'subject:merge': ({ ids, into }) => write(() => mergeSubjects(db, ids, into, Date.now())),

    'tag:create': ({ name }) => change(() => createTag(db, name)),
    'tag:rename': ({ name, to }) => write(() => renameTag(db, name, to, Date.now())),
    'tag:merge': ({ name, into }) => write(() => mergeTag(db, name, into, Date.now())),
    'tag:delete': ({ name }) => write(() => deleteTag(db, name, Date.now())),
    'tag:delete-unused': () => write(() => deleteUnusedTags(db, Date.now())),
    'tag:set-colour': ({ name, colour }) => change(() => setTagColour(db, name, colour)),

    'filter:save': filter => write(() => saveFilter(db, filter)),
    'filter:delete': ({ id }) => change(() => deleteFilter(db, id)),

    'batch:undo': ({ batch }) => change(() => undoBatch(db, batch, Date.now())),

    'history:list': ({ id, before, limit }) => listRevisions(db, id, before, limit),
    'history:open': ({ id, number }) => wholeRevisionOf(db, id, number),
    'history:name': ({ id, number, name }) => change(() => nameRevision(db, id, number, name)),
    'history:restore': input => write(() => restoreRevision(db, input, Date.now())),
    'history:policy': () => historyPolicyOf(db),
    'history:set-policy': policy => change(() => setHistoryPolicy(db, policy)),

    'list:open': ({ id, page }) => openList(db, id, page),
    'list:preview': input => previewRule(db, input),
    'list:set-rule': input => change(() => setRule(db, input)),
    'list:freeze': input => write(() => freezeList(db, input)),
    'list:head': ({ id }) => listHead(db, id),
    'list:items': ({ id, offset, limit }) => listWindow(db, id, offset, limit),
    'list:item-ids': ({ id }) => ({ ids: idsInList(db, id) }),
    'views:set': input => write(() => setViews(db, input, Date.now())),
    'list:edit': ({ edits }) => write(() => editLists(db, edits, Date.now())),
    'list:create': ({ name }) => write(() => ({ id: createList(db, name, Date.now()) })),
    'list:update': input => change(() => updateList(db, input)),
    'list:set-settings': input => change(() => setListSettings(db, input)),
    'list:templates': () => listTemplatesOf(db),
    'list:set-templates': templates => change(() => setListTemplates(db, templates)),
    'list:health': ({ id }) => listHealth(db, id, Date.now()),
    'list:repair': ({ id }) => write(() => repairItems(db, id, Date.now())),
    'list:note-links': ({ checks }) => change(() => noteLinks(db, checks, Date.now())),
    'list:overlaps': () => listOverlaps(db, Date.now()),
    'list:views-age': () => viewsAgeOf(db),
    'list:set-views-age': age => {
      setViewsAge(db, age)
    },
    'list:own-addresses': ({ urls }) => ({ articles: articlesAt(db, urls) }),
    'list:delete': ({ id }) => change(() => deleteList(db, id, Date.now())),
    'list:deleted': () => deletedLists(db),
    'list:add-items': input => write(() => addListItems(db, input)),
    'list:update-item': ({ id, itemId, own }) => change(() => updateItem(db, id, itemId, own)),
    'list:move-item': ({ id, itemId, to }) => change(() => moveItem(db, id, itemId, to)),
    'list:remove-items': ({ id, itemIds }) =>
      change(() => {
        requireList(db, id)
        removeItems(db, id, itemIds)
      }),
    'list:set-items': ({ id, items }) =>
      change(() => {
        requireList(db, id)
        setItems(db, id, items)
      }),

    'asset:add': input => write(() => addAsset(library, input, Date.now())),
    'asset:unused': ({ limit }) => unusedAssets(db, limit),
    'asset:collect': input => write(() => collectAssets(db, { ...input, limit: everyAsset })),
    'search:find': ({ text, limit }) => searchLibrary(db, text, limit),

    'site:list': ({ id, page }) => listOnPage(db, id, page),
    'site:outline': ({ statuses, pages }) => siteOutline(db, statuses, pages),
    'site:changes': input => siteChanges(db, input),
    'site:articles': ({ ids }) => outlinedArticles(db, ids),
    'site:around': input => siteAround(db, input),
    'site:lists': input => siteLists(db, input),
    'site:linked': ({ ids }) => linkedFrom(db, ids),
    'site:former-slugs': () => formerSlugs(db),
    'site:unfinished': input => unfinishedOnSite(db, input),
    'site:settings': () => siteSettingsOf(library),
    'site:set-settings': settings => change(() => setSiteSettings(library, settings)),
    'replace:write': input => write(() => writeReplacements(db, input, Date.now())),
    'replace:take-back': ({ batch }) => write(() => takeBackReplacement(db, batch, Date.now())),
    'replace:last': () => lastReplacement(db),
    'replace:look': input => placesIn(db, input),

    'backup:settings': () => backupSettingsOf(db),
    'backup:set-settings': settings => change(() => setBackupSettings(library, settings)),
    'backup:list': () => listBackups(library.folder),
    'backup:articles': ({ name, text, limit }) => articlesInBackup(library, name, text, limit),
    'backup:restore-article': ({ name, key }) => write(() => restoreArticle(library, name, key, Date.now())),
  }
}
