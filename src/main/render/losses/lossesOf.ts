import type { Node } from 'prosemirror-model'
import { headingOf, parseSection } from '../../../shared/document/section.ts'
import { ownText } from '../../../shared/document/text.ts'
import type { Feature, Losses } from '../../../shared/formats/features.ts'
import type { Article, StoredSection } from '../../../shared/model/article.ts'
import type { Loss } from '../../../shared/model/loss.ts'
import type { PageList } from '../page.ts'
import { featuresOfHeader, featuresOfLists } from './headerFeatures.ts'
import { featuresOfNode } from './nodeFeatures.ts'

/** All that a format has no place for in an article and its lists, in reading order, each feature once for each place. */
export function lossesOf(article: Article, lists: readonly PageList[], losses: Losses): Loss[] {
  const outside = new Found(losses, null, null)
  for (const feature of featuresOfHeader(article.header)) outside.add(feature, '')
  for (const [feature, name] of featuresOfLists(lists)) outside.add(feature, name)
  return [...outside.all(), ...article.sections.flatMap(section => lossesOfSection(section, losses))]
}

function lossesOfSection(section: StoredSection, losses: Losses): Loss[] {
  const node = parseSection(section)
  const found = new Found(losses, section.id, headingOf(node) && section.heading)
  if (section.kind === 'verdict') found.add('sectionKind', section.heading ?? '')
  node.descendants((child, _, parent, index) => {
    const passage = passageOf(child, parent)
    for (const feature of featuresOfNode(child, parent?.maybeChild(index - 1) ?? null)) found.add(feature, passage)
  })
  return found.all()
}

/** The words by which a person knows the place. */
function passageOf(node: Node, parent: Node | null): string {
  if (node.isText) return node.text ?? ''
  if (node.type.name === 'image') return String(node.attrs.caption || node.attrs.alt)
  if (node.isInline && parent) return ownText(parent)
  return node.isTextblock ? ownText(node) : node.textContent
}

/** What was found at one place, counted. */
class Found {
  readonly #losses: Losses
  readonly #sectionId: Loss['sectionId']
  readonly #heading: string | null
  readonly #found = new Map<Feature, { count: number; passage: string }>()

  constructor(losses: Losses, sectionId: Loss['sectionId'], heading: string | null) {
    this.#losses = losses
    this.#sectionId = sectionId
    this.#heading = heading
  }

  add(feature: Feature, passage: string): void {
    if (this.#losses[feature] === undefined) return
    const known = this.#found.get(feature)
    if (known) known.count += 1
    else this.#found.set(feature, { count: 1, passage: shortened(passage) })
  }

  all(): Loss[] {
    return [...this.#found].map(([feature, { count, passage }]) => ({
      feature,
      count,
      passage,
      sectionId: this.#sectionId,
      heading: this.#heading,
      becomes: this.#losses[feature] ?? '',
    }))
  }
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= 60 ? line : `${Array.from(line).slice(0, 59).join('')}…`
}
