import { Fragment, type ReactNode } from 'react'
import type { Mark, Node } from 'prosemirror-model'
import type { InlinePart } from '../../shared/document/diff/inline.ts'
import { t } from '../words/t.ts'

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
        <span className="compare-restyled" title={t('{before} then, {after} now', { before: markNames(was), after: markNames(marks) })}>
          {styled}
          <span className="visually-hidden"> {t('({before} then)', { before: markNames(was) })}</span>
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
      <span className="visually-hidden">{t('Footnote:')}</span>
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

const styles: Readonly<Record<string, string>> = {
  bold: t('bold'),
  italic: t('italic'),
  underline: t('underlined'),
  strike: t('struck through'),
  code: t('code'),
  highlight: t('highlighted'),
  subscript: t('subscript'),
  superscript: t('superscript'),
}

function markNames(marks: readonly Mark[]): string {
  return marks.map(markName).join(', ') || t('plain')
}

function markName(mark: Mark): string {
  if (mark.type.name === 'link') return t('link to {href}', { href: String(mark.attrs.href) })
  return mark.type.name === 'language'
    ? t('in the language “{tag}”', { tag: String(mark.attrs.tag) })
    : (styles[mark.type.name] ?? mark.type.name)
}
