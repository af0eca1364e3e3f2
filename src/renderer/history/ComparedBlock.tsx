import type { ReactNode } from 'react'
import type { Node } from 'prosemirror-model'
import type { BlockChange } from '../../shared/document/diff/blocks.ts'
import { ComparedLine } from './ComparedLine.tsx'
import { ComparedImage } from './ComparedImage.tsx'
import { ComparedText } from './ComparedText.tsx'
import { t } from '../words/t.ts'

const names: Readonly<Record<string, string>> = {
  paragraph: t('a paragraph'),
  subheading: t('a subheading'),
  codeBlock: t('code'),
  bulletList: t('a list with bullets'),
  orderedList: t('a numbered list'),
  taskList: t('a task list'),
  blockquote: t('a quotation'),
  callout: t('a callout'),
  spoiler: t('a spoiler'),
  prosAndCons: t('pros and cons'),
  rating: t('the rating'),
  facts: t('the facts'),
  gallery: t('a gallery'),
  embed: t('a card'),
}

/** A block of a comparison, drawn as on the page. */
export function ComparedBlock({ block }: { readonly block: BlockChange }) {
  const node = block.node ?? block.old
  if (!node) return null
  return (
    <>
      {drawn(node, block)}
      <FormChange block={block} />
    </>
  )
}

function drawn(node: Node, block: BlockChange): ReactNode {
  const text = block.parts && <ComparedText parts={block.parts} />
  const children = block.children?.map(child => <ComparedBlock key={`${child.was}-${child.at}`} block={child} />)
  switch (node.type.name) {
    case 'sectionHeading':
      return <h3>{text}</h3>
    case 'subheading':
      return <h4>{text}</h4>
    case 'codeBlock':
      return (
        <pre>
          <code>{text}</code>
        </pre>
      )
    case 'bulletList':
      return <ul>{children}</ul>
    case 'orderedList':
      return <ol start={Number(node.attrs.start)}>{children}</ol>
    case 'listItem':
      return <li>{children}</li>
    case 'taskList':
      return <ul className="compare-tasks">{children}</ul>
    case 'taskItem':
      return (
        <li>
          <Tick block={block} />
          {children}
        </li>
      )
    case 'table':
      return (
        <>
          <ComparedLine block={block} name="caption" before={t('Table:')} />
          <table className="compare-table">
            <tbody>{children}</tbody>
          </table>
        </>
      )
    case 'tableRow':
      return <tr>{children}</tr>
    case 'tableCell':
      return <td>{children}</td>
    case 'tableHeader':
      return <th>{children}</th>
    case 'gallery':
      return (
        <div className="compare-frame">
          {children}
          <ComparedLine block={block} name="caption" before={t('Gallery:')} />
        </div>
      )
    case 'embed':
      return (
        <div className="compare-frame">
          <ComparedLine block={block} name="title" before={t('Card:')} />
          <ComparedLine block={block} name="url" before="" />
        </div>
      )
    case 'prosAndCons':
      return <div className="compare-frame">{children}</div>
    case 'pros':
    case 'cons':
      return (
        <>
          <p className="compare-note">{node.type.name === 'pros' ? t('Pros') : t('Cons')}</p>
          <ul>{children}</ul>
        </>
      )
    case 'rating':
    case 'facts':
      return (
        <p className="compare-note">
          {[node.type.name === 'rating' ? t('The rating of the article') : t('The facts of the article'), ...stands(block)].join(', ')}
        </p>
      )
    case 'blockquote':
      return (
        <>
          <blockquote>{children}</blockquote>
          <ComparedLine block={block} name="attribution" before="—" />
        </>
      )
    case 'callout':
      return (
        <aside className="compare-frame">
          <ComparedLine block={block} name="kind" before={t('Callout:')} />
          {children}
        </aside>
      )
    case 'spoiler':
      return (
        <div className="compare-frame">
          <ComparedLine block={block} name="summary" before={t('Spoiler:')} always />
          {children}
        </div>
      )
    case 'image':
      return <ComparedImage block={block} />
    case 'horizontalRule':
      return block.change === 'same' ? (
        <hr />
      ) : (
        <p className="compare-note">{block.change === 'added' ? t('A rule, not there then') : t('A rule, not there now')}</p>
      )
    default:
      return block.children ? <div>{children}</div> : <p>{text}</p>
  }
}

/** Where a block stands that says nothing itself. */
function stands({ change }: BlockChange): string[] {
  return change === 'added' ? [t('not there then')] : change === 'removed' ? [t('not there now')] : []
}

/** Blocks whose attributes are shown. */
const named: ReadonlySet<string> = new Set(['blockquote', 'callout', 'spoiler', 'table', 'gallery', 'embed'])
const inRows: ReadonlySet<string> = new Set(['listItem', 'taskItem', 'tableRow', 'tableCell', 'tableHeader'])

/** Whether a task is done, and was. */
function Tick({ block: { old, node } }: { readonly block: BlockChange }) {
  const [was, is] = [old, node].map(each => (each ? (each.attrs.checked === true ? '☑' : '☐') : null))
  if (!was || !is || was === is) return <span>{is ?? was} </span>
  return (
    <span>
      <del>{was}</del> <ins>{is}</ins>{' '}
    </span>
  )
}

/** Says what ink can't: that the same words are another kind of block now. */
function FormChange({ block: { change, old, node } }: { readonly block: BlockChange }) {
  if (change !== 'changed' || !old || !node || node.type.name === 'image' || node.sameMarkup(old)) return null
  // What stands beside these is compared by itself.
  if (old.type === node.type && named.has(node.type.name)) return null
  // Between the items of a list and the cells of a table nothing else may stand.
  if (inRows.has(node.type.name)) return null
  const was =
    old.type === node.type ? t('It had another form.') : t('It was {block}.', { block: names[old.type.name] ?? t('another kind of block') })
  return <p className="compare-note">{was}</p>
}
