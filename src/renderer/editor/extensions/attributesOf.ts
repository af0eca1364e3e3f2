import type { Attribute, Attributes } from '@tiptap/core'

type SpecAttributes = Readonly<Record<string, { readonly default?: unknown; readonly validate?: string | ((value: unknown) => void) }>>
type Readers<A extends SpecAttributes> = { readonly [Name in keyof A]: (element: HTMLElement) => unknown }

/**
 * The attributes of a node or mark of `shared/document`, as TipTap declares them. `read` gives each its value when
 * HTML is pasted (null or undefined: the default); writing them is left to `renderHTML`, which says it in semantic HTML.
 */
export function attributesOf<A extends SpecAttributes>(attrs: A, read: Readers<A>): Attributes {
  const attributes: Attributes = {}
  for (const name of Object.keys(attrs)) {
    const spec = attrs[name]
    const parseHTML: NonNullable<Attribute['parseHTML']> = element => read[name]?.(element) ?? null
    const shared = { parseHTML, rendered: false, ...(spec?.validate === undefined ? {} : { validate: spec.validate }) }
    attributes[name] =
      spec && 'default' in spec ? { default: spec.default, ...shared } : { default: undefined, isRequired: true, ...shared }
  }
  return attributes
}
