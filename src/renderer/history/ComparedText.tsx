import { Fragment, type ReactNode } from 'react'
import type { Mark, Node } from 'prosemirror-model'
import type { InlinePart } from '../../shared/document/diff/inline.ts'

/** The words of a block: what was added since is an insertion, what is gone a deletion, and what is marked otherwise says how. */
export function ComparedText({ parts }: { readonly parts: readonly InlinePart[] }) {
  return parts.map((part, index) => (
    // The parts of two fixed texts have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{drawn(part)}</Fragment>
  ))
}

function drawn({ change, text, marks, was, note }: InlinePart): ReactNode {
  const inner = note ? <NoteText note={note} /> : lines(text)
  const styled = marks.reduceRight<ReactNode>(withMark, inner)
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

/** A footnote, read where it is called for. */
function NoteText({ note }: { readonly note: Node }) {
  return (
    <small className="compare-footnote">
      <span className="visually-hidden">Footnote: </span>
      {note.children.map((child, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{child.isText ? child.marks.reduceRight<ReactNode>(withMark, child.text) : <br />}</Fragment>
      ))}
    </small>
  )
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
    case 'highlight':
      return <mark>{inner}</mark>
    case 'subscript':
      return <sub>{inner}</sub>
    case 'superscript':
      return <sup>{inner}</sup>
    case 'language':
      return <span lang={String(mark.attrs.tag)}>{inner}</span>
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
  return marks.map(markName).join(', ') || 'plain'
}

function markName(mark: Mark): string {
  if (mark.type.name === 'link') return `link to ${String(mark.attrs.href)}`
  return mark.type.name === 'language' ? `in the language “${String(mark.attrs.tag)}”` : mark.type.name
}
