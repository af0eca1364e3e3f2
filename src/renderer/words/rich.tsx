import { createElement, Fragment, type ReactNode } from 'react'
import { parts } from '../../shared/words/words.ts'

type Part = ReactNode | ((inner: readonly ReactNode[]) => ReactNode)

/** As `t`, with elements among the values. `<b>…</b>` in the text is what the value `b`, a function, makes of what is between. */
export function rich(text: string, values: Readonly<Record<string, Part>>): ReactNode {
  return createElement(Fragment, null, ...parts<ReactNode>(text, values as Parameters<typeof parts<ReactNode>>[1]))
}
