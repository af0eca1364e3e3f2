import type { Node } from '@tiptap/pm/model'
import type { ArticleHeader, ArticleSave } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { idOf, sectionJson } from '../../../shared/document/section.ts'

/** An article as the editor has it at one moment. Documents are immutable, so keeping one costs nothing. */
export type Snapshot = Readonly<{ doc: Node; header: ArticleHeader }>

/**
 * The save that turns `saved` into `now`: the order of the sections, those whose nodes differ, and the header's
 * changed fields. Null if there is nothing to save. Looks into changed sections alone.
 */
export function articleChanges(id: ArticleId, baseVersion: number, saved: Snapshot, now: Snapshot): ArticleSave | null {
  const header = headerChanges(saved.header, now.header)
  if (saved.doc === now.doc && Object.keys(header).length === 0) return null
  const known = new Set(saved.doc.children)
  const sections = now.doc.children.filter(section => !known.has(section)).map(sectionJson)
  const sameOrder =
    saved.doc.childCount === now.doc.childCount && now.doc.children.every((section, i) => section.attrs.id === saved.doc.child(i).attrs.id)
  if (sections.length === 0 && sameOrder && Object.keys(header).length === 0) return null
  return { id, baseVersion, header, order: now.doc.children.map(idOf), sections }
}

function headerChanges(saved: ArticleHeader, now: ArticleHeader): Partial<ArticleHeader> {
  if (saved === now) return {}
  const changed = Object.entries(now).filter(([key, value]) => !sameValue(value, Reflect.get(saved, key)))
  return Object.fromEntries(changed)
}

/** Header fields are small plain data. */
export function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
}
