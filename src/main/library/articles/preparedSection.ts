import { createHash } from 'node:crypto'
import { parseSection, sectionJson, summarise } from '../../../shared/document/section.ts'
import { linkHrefs, mayLink } from '../links/linkHrefs.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Section, SectionKind } from '../../../shared/model/article.ts'
import { assetId, type AssetId, type SectionId } from '../../../shared/model/ids.ts'

/** A section proved against the grammar, with all that the library derives from it. `hash` is the SHA-256 of `json`, in hex. */
export interface PreparedSection {
  readonly id: SectionId
  readonly kind: SectionKind
  readonly heading: string | null
  readonly json: string
  readonly hash: string
  readonly text: string
  readonly words: number
  readonly assets: readonly AssetId[]
  /** The addresses of its links, in order. */
  readonly links: readonly string[]
}

/** Throws `bad-request` when the section breaks the grammar. */
export function prepareSection(section: Section): PreparedSection {
  const node = parseSection(section)
  const json = JSON.stringify(sectionJson(node).content)
  const assets = new Set<AssetId>()
  node.descendants(child => {
    if (child.type.name !== 'image' && child.type.name !== 'embed') return
    const id = assetId.safeParse(child.attrs.asset)
    if (id.success) assets.add(id.data)
  })
  return {
    id: section.id,
    kind: section.kind,
    ...summarise(node),
    json,
    hash: bodyHash(json),
    assets: [...assets],
    links: mayLink(json) ? linkHrefs(node) : [],
  }
}

export function bodyHash(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}

/** Whether this is the JSON that was stored under a hash. Damage can put anything into a column, whatever its type says. */
export function isBody(hash: unknown, json: unknown): json is string {
  return typeof json === 'string' && bodyHash(json) === hash
}

/** Throws `bad-request` unless the ids are all different. */
export function assertDistinct(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw new AppError('bad-request', 'A section is there twice. Reload the article and try again.')
}

/** Throws `bad-request` when an opening stands anywhere but first. */
export function assertKinds(kinds: readonly SectionKind[]): void {
  if (kinds.lastIndexOf('opening') > 0) throw new AppError('bad-request', 'Only the first section of an article can be its opening.')
}
