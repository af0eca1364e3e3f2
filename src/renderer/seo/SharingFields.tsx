import { sharingOf, type Sharing } from '../../shared/model/sharing.ts'
import { pickImages } from '../api/images.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FaceText } from './FaceText.tsx'
import type { FaceFieldsProps } from './SearchFields.tsx'
import { t } from '../words/t.ts'

type Kind = 'usual' | 'drawn' | 'own'

/** What stands beside a link to the article, where that is not what it says itself. */
export function SharingFields({ header, readOnly, onChange, drawsUsually }: FaceFieldsProps & { readonly drawsUsually: boolean }) {
  const attempt = useAttempt()
  const sharing = sharingOf(header)
  const { picture } = sharing
  const change = (part: Partial<Sharing>) => onChange({ sharing: { ...sharing, ...part } })
  const choose = () =>
    attempt(async () => {
      const [asset] = await pickImages(false)
      if (asset) change({ picture: { asset: asset.id, alt: '', width: asset.width, height: asset.height } })
    })
  const onKind = (kind: Kind) => {
    if (kind === 'own') choose()
    else change({ picture: kind === 'drawn' ? 'drawn' : null })
  }
  return (
    <fieldset className="seo-form" disabled={readOnly} aria-label={t('Where its link is shared')}>
      <FaceText
        place="shared-title"
        label={t('Title where it is shared')}
        value={sharing.title}
        placeholder={header.title.trim()}
        usual={t('Left empty, the article’s title is used.')}
        onValue={title => change({ title })}
      />
      <FaceText
        long
        place="shared-description"
        label={t('Description where it is shared')}
        value={sharing.description}
        usual={t('Left empty, the description or the standfirst is used.')}
        onValue={description => change({ description })}
      />
      <div data-field="shared-picture">
        <RadioGroup
          label={t('Picture where it is shared')}
          value={picture === null ? 'usual' : picture === 'drawn' ? 'drawn' : 'own'}
          onValue={onKind}
          choices={[
            {
              value: 'usual',
              label: t('The cover'),
              hint: drawsUsually ? t('Without a cover, a picture with title and rating is drawn.') : t('Without a cover, there is none.'),
            },
            { value: 'drawn', label: t('Drawn'), hint: t('A picture with title and rating, drawn when the site is built.') },
            { value: 'own', label: t('Another picture…'), hint: t('1200 × 630 px are best.') },
          ]}
        />
        {picture !== null && picture !== 'drawn' && (
          <>
            <Button look="quiet" className="seo-replace" onClick={choose}>
              {t('Replace…')}
            </Button>
            <TextField
              label={t('Description of the picture')}
              value={picture.alt}
              maxLength={2000}
              hint={picture.alt ? undefined : t('Say what the picture shows, for those who don’t see it.')}
              onValue={alt => change({ picture: { ...picture, alt } })}
            />
          </>
        )}
      </div>
    </fieldset>
  )
}
