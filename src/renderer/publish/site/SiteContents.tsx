import { statuses } from '../../../shared/model/article.ts'
import type { SiteSettings } from '../../../shared/model/site.ts'
import { LinkRelFields } from '../../lists/LinkRelFields.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import type { SiteFieldsProps } from './SiteFields.tsx'
import { t } from '../../words/t.ts'

const addresses = [
  { value: 'pretty', label: 'the-general/' },
  { value: 'plain', label: 'the-general.html' },
] as const

const names: Readonly<Record<SiteSettings['statuses'][number], string>> = {
  draft: t('Drafts'),
  ready: t('Ready'),
  published: t('Published'),
  archived: t('Archived'),
}

/** What is on the site, and how it is found. */
export function SiteContents({ settings, onChange }: SiteFieldsProps) {
  return (
    <>
      <fieldset className="radios">
        <legend className="field-label">{t('Articles on the site')}</legend>
        {statuses.map(status => (
          <Checkbox
            key={status}
            checked={settings.statuses.includes(status)}
            onValue={taken => {
              const next = statuses.filter(one => (one === status ? taken : settings.statuses.includes(one)))
              if (next.length > 0) onChange({ statuses: next })
            }}
          >
            {names[status]}
          </Checkbox>
        ))}
      </fieldset>
      <RadioGroup
        label={t('Addresses of pages')}
        value={settings.addresses}
        onValue={chosen => onChange({ addresses: chosen })}
        choices={addresses}
      />
      <Checkbox checked={settings.search} onValue={search => onChange({ search })}>
        {t('A search on the site')}
      </Checkbox>
      <Checkbox checked={settings.sharePictures} onValue={sharePictures => onChange({ sharePictures })}>
        {t('Draw a picture for sharing for articles without a cover')}
      </Checkbox>
      {settings.sharePictures && (
        <Checkbox checked={settings.shareCovers} onValue={shareCovers => onChange({ shareCovers })}>
          {t('Draw title and rating over covers, where they are shared')}
        </Checkbox>
      )}
      <LinkRelFields
        label={t('Links to other sites, in the text of articles, say')}
        chosen={settings.linkRel}
        onChosen={linkRel => onChange({ linkRel })}
      />
    </>
  )
}
