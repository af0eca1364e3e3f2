import { useState, type DragEvent } from 'react'
import { ImagePlus } from 'lucide-react'
import type { AssetId } from '../../shared/model/ids.ts'
import { addImage, pickImages } from '../api/images.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { t } from '../words/t.ts'

export type ItemPictureProps = {
  /** The item's own picture. */
  readonly image: AssetId | null
  /** The picture of its article, which is shown while it has none of its own. */
  readonly ofArticle: AssetId | null
  readonly onImage: (image: AssetId | null) => void
}

/** The small picture of an item: chosen, or dropped here. */
export function ItemPicture({ image, ofArticle, onImage }: ItemPictureProps) {
  const attempt = useAttempt()
  const [over, setOver] = useState(false)
  const shown = image ?? ofArticle
  const choose = () =>
    attempt(async () => {
      const [asset] = await pickImages(false)
      if (asset) onImage(asset.id)
    })
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) attempt(async () => onImage((await addImage(file)).id))
  }
  return (
    <div
      data-drop
      className={classes('item-picture', over && 'item-picture-over')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {shown ? (
        <img className="thumbnail" src={`app://library/assets/${shown}`} alt="" />
      ) : (
        <span className="thumbnail thumbnail-empty">
          <ImagePlus size={16} aria-hidden />
        </span>
      )}
      <Button look="quiet" onClick={choose}>
        {shown ? t('Replace the picture…') : t('Choose a picture…')}
      </Button>
      {image !== null && <Button onClick={() => onImage(null)}>{ofArticle === null ? t('Remove') : t('As the article says')}</Button>}
    </div>
  )
}
