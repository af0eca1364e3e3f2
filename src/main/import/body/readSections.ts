import { documentSchema } from '../../../shared/document/schema.ts'
import type { ReadSection } from '../reading.ts'
import type { FlowHeading, FlowItem } from './FlowReader.ts'
import { isVerdictHeading } from './verdictHeading.ts'
import type { Node } from 'prosemirror-model'

const nodes = documentSchema.nodes

/**
 * Sections of a text that was read: its highest heading level makes sections, the next two are subheadings; what
 * stands before the first heading is the opening; a last heading such as "Conclusion" makes the verdict. A section
 * without text gets an empty paragraph.
 */
export function readSections(items: readonly FlowItem[]): ReadSection[] {
  const levels = items.flatMap(item => ('heading' in item ? [item.heading.level] : []))
  const top = Math.min(...levels)
  const sections: { heading: FlowHeading | null; blocks: Node[] }[] = []
  for (const item of items) {
    const last = sections.at(-1)
    if ('heading' in item && item.heading.level === top) sections.push({ heading: item.heading, blocks: [] })
    else {
      const block =
        'heading' in item ? nodes.subheading.create({ level: item.heading.level === top + 1 ? 3 : 4 }, item.heading.content) : item.block
      if (last) last.blocks.push(block)
      else sections.push({ heading: null, blocks: [block] })
    }
  }
  if (!sections.length) sections.push({ heading: null, blocks: [] })
  return sections.map(({ heading, blocks }, index) => ({
    kind: heading === null ? 'opening' : index === sections.length - 1 && isVerdictHeading(heading.text) ? 'verdict' : 'section',
    heading: heading && nodes.sectionHeading.create(null, heading.content),
    blocks: blocks.length ? blocks : [nodes.paragraph.create()],
  }))
}
