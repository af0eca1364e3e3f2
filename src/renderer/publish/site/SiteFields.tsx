import { statuses } from '../../../shared/model/article.ts'
import type { SiteSettings } from '../../../shared/model/site.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { LinkRelFields } from '../../lists/LinkRelFields.tsx'
import { LanguageField } from '../../library/details/LanguageField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/t.ts'

export type SiteFieldsProps = {
  readonly settings: SiteSettings
  readonly onChange: (changed: Partial<SiteSettings>) => void
}

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

/** What the site is, where it goes and what is on it. */
export function SiteFields({ settings, onChange }: SiteFieldsProps) {
  const attempt = useAttempt()
  const choose = () =>
    attempt(async () => {
      const folder = await call('site:choose-folder')
      if (folder !== null) onChange({ folder })
    })
  return (
    <>
      <TextField label={t('Title')} value={settings.title} maxLength={300} onValue={title => onChange({ title })} />
      <TextField
        label={t('Description')}
        value={settings.description}
        maxLength={2000}
        onValue={description => onChange({ description })}
      />
      <TextField
        label={t('Address on the web')}
        hint={t('With its folder, if it has one. Feeds and the site map name it.')}
        placeholder="https://example.org/reviews/"
        inputMode="url"
        value={settings.baseUrl}
        maxLength={2000}
        onValue={baseUrl => onChange({ baseUrl })}
      />
      <LanguageField label={t('Language of the site')} value={settings.language} onCommit={language => onChange({ language })} />
      <div className="site-folder">
        <TextField label={t('Folder')} readOnly value={settings.folder} placeholder={t('None chosen')} onValue={() => undefined} />
        <Button onClick={choose}>{t('Choose…')}</Button>
      </div>
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
