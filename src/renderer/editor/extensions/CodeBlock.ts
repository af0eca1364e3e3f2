import { Node, textblockTypeInputRule } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { attributesOf } from './attributesOf.ts'

const languageClass = /(?:^|\s)language-([\w+#.-]{1,40})(?=\s|$)/u

const readLanguage = (element: HTMLElement): string | null => {
  const classes = element.querySelector('code')?.className ?? element.className
  return languageClass.exec(classes)?.[1] ?? null
}

/** Code, set as it is written. Its language is named by the class that HTML 5 suggests: `language-…`. */
export const CodeBlock = Node.create({
  name: 'codeBlock',
  ...nodeSpecs.codeBlock,
  addAttributes: () => attributesOf(nodeSpecs.codeBlock.attrs, { language: readLanguage }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ node }) => ['pre', ['code', node.attrs.language ? { class: `language-${String(node.attrs.language)}` } : {}, 0]],
  addInputRules() {
    return [
      textblockTypeInputRule({
        find: /^(?:```|~~~)([\w+#.-]{0,40})\s$/u,
        type: this.type,
        getAttributes: match => ({ language: match[1] || null }),
      }),
    ]
  },
})
