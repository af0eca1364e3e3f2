import { first } from './001-first.ts'
import { tags } from './002-tags.ts'
import { sorting } from './003-sorting.ts'
import { search } from './004-search.ts'
import { digests } from './005-digests.ts'
import { items } from './006-items.ts'
import { speed } from './007-speed.ts'
import { formerSlugs } from './008-former-slugs.ts'
import { lists } from './009-lists.ts'
import { replacement } from './010-replacement.ts'
import { links } from './011-links.ts'
import { groups } from './012-groups.ts'
import { subjects } from './013-subjects.ts'
import { keeping } from './014-keeping.ts'
import { goals } from './015-goals.ts'
import { tagged } from './016-tagged.ts'
import { batches } from './017-batches.ts'
import { parts } from './018-parts.ts'
import { words } from './019-words.ts'
import { snippets } from './020-snippets.ts'
import { deletedLists } from './021-deleted-lists.ts'
import { siteChanges } from './022-site-changes.ts'
import { sharing } from './023-sharing.ts'
import { listChanges } from './024-list-changes.ts'
import type { Migration } from './migration.ts'

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  first,
  tags,
  sorting,
  search,
  digests,
  items,
  speed,
  formerSlugs,
  lists,
  replacement,
  links,
  groups,
  subjects,
  keeping,
  goals,
  tagged,
  batches,
  parts,
  words,
  snippets,
  deletedLists,
  siteChanges,
  sharing,
  listChanges,
]
