import type { SiteSettings } from '../../../shared/model/site.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { LanguageField } from '../../library/details/LanguageField.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/t.ts'

export type SiteFieldsProps = {
  readonly settings: SiteSettings
  readonly onChange: (changed: Partial<SiteSettings>) => void
}

/** What the site is, and where it goes. */
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
    </>
  )
}
