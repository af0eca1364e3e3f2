import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

export const Text = Node.create({ name: 'text', ...nodeSpecs.text })
