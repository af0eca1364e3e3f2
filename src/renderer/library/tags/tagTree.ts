import { tagParents, type TagSummary } from '../../../shared/model/tag.ts'

/** A tag with those nested in it. `label` is the last level of its name. */
export type TagNode = { readonly tag: TagSummary; readonly label: string; readonly children: readonly TagNode[] }

/** Tags as they are nested in one another, in the order in which they came. What they are nested in must be among them. */
export function tagTree(tags: readonly TagSummary[]): readonly TagNode[] {
  const names = new Set(tags.map(tag => tag.name))
  const parentOf = (name: string) => tagParents(name).findLast(parent => names.has(parent)) ?? null
  const byParent = new Map<string | null, TagSummary[]>()
  for (const tag of tags) {
    const parent = parentOf(tag.name)
    byParent.set(parent, [...(byParent.get(parent) ?? []), tag])
  }
  const nodes = (parent: string | null): TagNode[] =>
    (byParent.get(parent) ?? []).map(tag => ({
      tag,
      label: parent === null ? tag.name : tag.name.slice(parent.length + 1),
      children: nodes(tag.name),
    }))
  return nodes(null)
}

/** How many tags are nested in one, however deep. */
export function countNested({ children }: TagNode): number {
  return children.reduce((sum, child) => sum + 1 + countNested(child), 0)
}
