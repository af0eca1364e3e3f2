import { useState } from 'react'
import { LanguageField } from '../../library/details/LanguageField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { languageAt, setLanguage } from './setLanguage.ts'
import { t } from '../../words/t.ts'

/** Asks which language the selected words are in. */
export function LanguageDialog({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const [before] = useState(() => languageAt(session.editor.state))
  const [tag, setTag] = useState(before ?? (session.header.get().language === 'en' ? 'fr' : 'en'))
  const apply = (language: string | null) => {
    session.apply(setLanguage(language))
    onClose()
    session.focus()
  }
  return (
    <Dialog
      title={t('Language of the selected words')}
      size="small"
      onClose={onClose}
      footer={
        <>
          {before !== null && <Button onClick={() => apply(null)}>{t('The article’s own')}</Button>}
          <Button look="main" onClick={() => apply(tag)}>
            {t('Set')}
          </Button>
        </>
      }
    >
      <LanguageField label={t('Language')} value={tag} onCommit={setTag} />
    </Dialog>
  )
}
