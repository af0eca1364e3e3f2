import { Fragment, type ReactNode } from 'react'
import type { Mark } from 'prosemirror-model'
import type { InlinePart } from '../../shared/document/diff/inline.ts'

/** The words of a block: what was added since is an insertion, what is gone a deletion, and what is marked otherwise says how. */
export function ComparedText({ parts }: { readonly parts: readonly InlinePart[] }) {
  return parts.map((part, index) => (
    // The parts of two fixed texts have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{drawn(part)}</Fragment>
  ))
}

function drawn({ change, text, marks, was }: InlinePart): ReactNode {
  const styled = marks.reduceRight<ReactNode>(withMark, lines(text))
  switch (change) {
    case 'added':
      return <ins>{styled}</ins>
    case 'removed':
      return <del>{styled}</del>
    case 'restyled':
      return (
        <span className="compare-restyled" title={`${markNames(was)} then, ${markNames(marks)} now`}>
          {styled}
          <span className="visually-hidden"> ({markNames(was)} then)</span>
        </span>
      )
    case 'same':
      return styled
    default:
      return change satisfies never
  }
}

function lines(text: string): ReactNode {
  return text.split('\n').map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function withMark(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type.name) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link':
      // To be read, not followed.
      return (
        <span className="compare-link" title={String(mark.attrs.href)}>
          {inner}
        </span>
      )
    default:
      return inner
  }
}

function markNames(marks: readonly Mark[]): string {
  return marks.map(mark => (mark.type.name === 'link' ? `link to ${String(mark.attrs.href)}` : mark.type.name)).join(', ') || 'plain'
}
