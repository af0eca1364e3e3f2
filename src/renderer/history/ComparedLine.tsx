import type { BlockChange } from '../../shared/document/diff/blocks.ts'

type ComparedLineProps = {
  readonly block: BlockChange
  /** The attribute that it shows. */
  readonly name: string
  /** What stands before it. */
  readonly before: string
  /** Also where there is nothing to show. */
  readonly always?: boolean
}

/** A line that stands beside a block, such as whose words a quotation is, as it was and is. */
export function ComparedLine({ block: { old, node }, name, before, always = false }: ComparedLineProps) {
  const [was, is] = [old, node].map(each => (each ? String(each.attrs[name] ?? '') : null))
  if (!was && !is && !always) return null
  const same = was === is || was === null || is === null
  return (
    <p className="compare-note">
      {before}
      {before && ' '}
      {same ? (is ?? was) : [was && <del key="was">{was}</del>, ' ', is && <ins key="is">{is}</ins>]}
    </p>
  )
}
