import { useState, type DragEvent } from 'react'
import { ImagePlus } from 'lucide-react'
import type { Asset } from '../../../shared/model/asset.ts'
import type { Cover } from '../../../shared/model/article.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { addImage, pickImages } from '../../api/images.ts'
import { TextField } from '../../ui/TextField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { classes } from '../../ui/classes.ts'
import { t } from '../../words/t.ts'
import { CoverPicture } from './CoverPicture.tsx'

export type CoverFieldsProps = { readonly cover: Cover | null; readonly onCover: (cover: Cover | null) => void }

/** The picture that stands for the article: chosen or dropped, with what is said of it. */
export function CoverFields({ cover, onCover }: CoverFieldsProps) {
  const attempt = useAttempt()
  const [over, setOver] = useState(false)

  const put = (asset: Asset | undefined) => {
    if (!asset) return
    const { id, width, height } = asset
    // A new picture needs new words; who took the last one says nothing of this one.
    onCover({ asset: id, alt: '', caption: '', credit: '', width, height })
  }
  const choose = () => attempt(async () => put((await pickImages(false))[0]))
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) attempt(async () => put(await addImage(file)))
  }

  return (
    <div
      data-drop
      className={classes('cover', over && 'cover-over')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {cover ? (
        <>
          <CoverPicture
            key={cover.asset}
            cover={cover}
            onFocus={focus => onCover({ ...cover, focus })}
            onReplace={choose}
            onRemove={() => onCover(null)}
          />
          <TextArea
            label={t('Description of the picture')}
            value={cover.alt}
            maxLength={2000}
            hint={cover.alt ? undefined : t('Say what the picture shows, for those who don’t see it.')}
            onValue={alt => onCover({ ...cover, alt })}
          />
          <TextField label={t('Caption')} value={cover.caption} maxLength={2000} onValue={caption => onCover({ ...cover, caption })} />
          <TextField label={t('Credit')} value={cover.credit} maxLength={500} onValue={credit => onCover({ ...cover, credit })} />
        </>
      ) : (
        <button type="button" className="cover-empty" onClick={choose}>
          <ImagePlus size={20} aria-hidden />
          {t('Choose a picture, or drop one here')}
        </button>
      )}
    </div>
  )
}
