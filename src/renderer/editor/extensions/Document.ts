import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

/** The document: its sections, one after another. */
export const Document = Node.create({ name: 'doc', topNode: true, ...nodeSpecs.doc })
