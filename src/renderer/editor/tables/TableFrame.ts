import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { TableView } from '@tiptap/pm/tables'
import type { ViewMutationRecord } from '@tiptap/pm/view'
import { attributeField, type AttributeField } from '../frames/attributeField.ts'
import { t } from '../../words/t.ts'

/** The least width of a column, in pixels. */
export const leastColumn = 48

/** A table on the page: its caption, which is edited in place, above its cells. */
export class TableFrame extends TableView {
  readonly #caption: AttributeField

  constructor(props: NodeViewRendererProps) {
    super(props.node, leastColumn)
    this.#caption = attributeField(props, { name: 'caption', label: t('Caption of the table'), placeholder: t('Caption'), below: false })
    this.#caption.dom.contentEditable = 'false'
    this.dom.prepend(this.#caption.dom)
    this.#show(props.node)
  }

  override update(node: DocumentNode): boolean {
    if (!super.update(node)) return false
    this.#show(node)
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Node && this.#caption.dom.contains(event.target)
  }

  override ignoreMutation(record: ViewMutationRecord): boolean {
    return super.ignoreMutation(record) || (record.type !== 'selection' && !this.contentDOM.contains(record.target))
  }

  #show(node: DocumentNode): void {
    this.#caption.show(node.attrs.caption)
    this.dom.classList.toggle('has-caption', node.attrs.caption !== '')
  }
}
