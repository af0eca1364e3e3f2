import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { schemaExtensions } from '../../../../../src/renderer/editor/extensions/schemaExtensions.ts'
import { EditorHost } from '../../../../../src/renderer/editor/session/EditorHost.ts'
import { documentSchema } from '../../../../../src/shared/document/schema.ts'

const bare = ({ parseDOM: _in, toDOM: _out, toText: _text, ...spec }: Record<string, unknown>) => spec
const filled = (of: Schema) =>
  Object.values(of.nodes).map(type => [
    type.name,
    type.hasRequiredAttrs(),
    type.hasRequiredAttrs() || type.isText ? null : type.create().attrs,
  ])

/** A schema without what it says about HTML. */
function grammar(schema: Schema): unknown {
  const entries: [string, unknown][] = []
  schema.spec.nodes.forEach((name, spec) => entries.push([name, bare(spec)]))
  schema.spec.marks.forEach((name, spec) => entries.push([name, bare(spec)]))
  return { top: schema.topNodeType.name, entries }
}

describe('the editor’s schema', () => {
  const schema = getSchema(schemaExtensions(new EditorHost()))

  it('is the document’s schema: the same nodes and marks, in the same order, with the same content and attributes', () => {
    expect(grammar(schema)).toEqual(grammar(documentSchema))
  })

  it('fills in the same defaults', () => {
    expect(filled(schema)).toEqual(filled(documentSchema))
  })
})
