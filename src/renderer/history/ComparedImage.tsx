import type { Node } from 'prosemirror-model'
import type { BlockChange } from '../../shared/document/diff/blocks.ts'
import { assetUrl } from '../editor/images/assetUrl.ts'
import { t } from '../words/t.ts'

const fields = [
  { name: 'alt', label: t('Description') },
  { name: 'caption', label: t('Caption') },
  { name: 'credit', label: t('Credit') },
] as const

/** An image as it was and is: both where it is another one, and the words that differ. */
export function ComparedImage({ block: { change, old, node } }: { readonly block: BlockChange }) {
  const other = old !== null && node !== null && old.attrs.asset !== node.attrs.asset
  const shown = node ?? old
  if (!shown) return null
  return (
    <figure className={`compare-image compare-image-${change}`}>
      {other && <Picture node={old} label={t('Then')} />}
      <Picture
        node={shown}
        label={other ? t('Now') : change === 'added' ? t('Image, not there then') : change === 'removed' ? t('Image, not there now') : ''}
      />
      <figcaption>
        {fields.map(({ name, label }) => {
          const [before, after] = [old ? String(old.attrs[name]) : '', node ? String(node.attrs[name]) : '']
          if (before === after) return name === 'caption' && after ? <p key={name}>{after}</p> : null
          return (
            <p key={name}>
              {label}: {before && <del>{before}</del>} {after && <ins>{after}</ins>}
            </p>
          )
        })}
      </figcaption>
    </figure>
  )
}

function Picture({ node, label }: { readonly node: Node; readonly label: string }) {
  const { asset, alt, width, height } = node.attrs
  return (
    <>
      {label && <p className="compare-note">{label}</p>}
      <img src={assetUrl(String(asset))} alt={String(alt)} width={Number(width) || undefined} height={Number(height) || undefined} />
    </>
  )
}
