import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { blocksOf } from '../sections/sections.ts'

type Json = Record<string, unknown>

/** Blocks whose files stand in the library beside the text: they belong to an article. */
const withFiles = new Set(['image', 'gallery', 'embed'])

/** The selected passage as a snippet's content, without pictures; null where nothing is selected that could be one. */
export function snippetOf({ doc, selection, schema }: EditorState): readonly Json[] | null {
  const { from, to, empty, $from } = selection
  const { paragraph } = schema.nodes
  if (empty || !paragraph) return null
  const slice = doc.slice(from, to)
  // Words of one block are words, whatever block they stand in.
  if ($from.parent.isTextblock && $from.sameParent(selection.$to)) {
    const json: Json = paragraph
      .create(
        null,
        slice.content.firstChild?.isInline ? slice.content : $from.parent.slice(from - $from.start(), to - $from.start()).content,
      )
      .toJSON()
    return [json]
  }
  return contentOf(slice.content, schema)
}

/** All that a document says, as a snippet's content; null where nothing of it could be one. */
export function wholeSnippet({ doc, schema }: EditorState): readonly Json[] | null {
  return contentOf(doc.content, schema)
}

function contentOf(content: Fragment, { nodes: { section, subheading } }: Schema): readonly Json[] | null {
  if (!section || !subheading) return null
  const blocks = inSections(content).flatMap(block => withoutFiles(block) ?? [])
  const whole = blocks.map(block => (block.type.name === 'sectionHeading' ? subheading.create({ level: 3 }, block.content) : block))
  try {
    section.createChecked({ id: '', kind: 'section' }, whole).check()
    return whole.map(block => block.toJSON())
  } catch {
    return null
  }
}

function inSections(content: Fragment): Node[] {
  return content.content.flatMap(node => {
    if (node.type.name !== 'section') return [node]
    const heading = node.firstChild?.type.name === 'sectionHeading' ? [node.firstChild] : []
    return [...heading, ...blocksOf(node)]
  })
}

function withoutFiles(node: Node): Node | null {
  if (withFiles.has(node.type.name)) return null
  if (node.isLeaf || node.isTextblock) return node
  return node.copy(Fragment.from(node.children.flatMap(child => withoutFiles(child) ?? [])))
}
