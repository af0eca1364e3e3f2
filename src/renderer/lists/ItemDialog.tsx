import { useState } from 'react'
import type { ListItemFields, ShownListItem } from '../../shared/model/list.ts'
import type { PageSaid } from '../../shared/model/pageSaid.ts'
import { commonLanguages, languageName } from '../library/details/languages.ts'
import { Answers } from '../ui/Answers.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { parseAddress } from '../ui/parse.ts'
import { FetchTitle } from './fetching/FetchTitle.tsx'
import { withSaid } from './fetching/withSaid.ts'
import { ItemPicture } from './ItemPicture.tsx'
import { draftSaid, emptyDraft, itemDraft, parseItemDraft, type ItemDraft } from './itemDraft.ts'
import { t } from '../words/t.ts'

export type ItemDialogProps = {
  /** The item to change; none for a new external one. */
  readonly item?: ShownListItem
  readonly onSave: (own: ListItemFields) => void
  readonly onClose: () => void
}

type TextName = keyof Omit<ItemDraft, 'image'>

/** The form of a list item. Of an article of the library, what is left empty is as the article says. */
export function ItemDialog({ item, onSave, onClose }: ItemDialogProps) {
  const [draft, setDraft] = useState<ItemDraft>(item ? itemDraft(item.own) : emptyDraft)
  const [tried, setTried] = useState(false)
  const ofLibrary = item !== undefined && item.articleId !== null
  const { fields, errors } = parseItemDraft(draft, { titleNeeded: !ofLibrary })
  const shown = item?.shown
  const set = (name: TextName) => (value: string | null) => setDraft(before => ({ ...before, [name]: value ?? '' }))
  // A sentence about what is still empty would be a scolding; about what is wrong, a help.
  const error = (name: TextName) => (tried || draft[name] !== '' ? errors[name] : undefined)
  const says = (value: string | number | null | undefined) =>
    ofLibrary && value !== null && value !== undefined ? String(value) : undefined
  const address = parseAddress(draft.url)
  const fill = (page: PageSaid) =>
    setDraft(before => {
      const { title, site, author, date, language } = withSaid(draftSaid(before), page, { retitle: true })
      return { ...before, title: title ?? '', site: site ?? '', author: author ?? '', date: date ?? '', language: language ?? '' }
    })
  const reset = (name: TextName, label: string) =>
    ofLibrary &&
    draft[name] !== '' && (
      <button type="button" className="link-button" aria-label={t('{label}: as the article says', { label })} onClick={() => set(name)('')}>
        {t('As the article says')}
      </button>
    )
  const languages =
    draft.language === '' || commonLanguages.includes(draft.language) ? commonLanguages : [draft.language, ...commonLanguages]

  return (
    <Dialog title={item ? t('Edit item') : t('Add a link')} onClose={onClose} size="large">
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (!fields) return
          onSave(fields)
          onClose()
        }}
      >
        {ofLibrary && (
          <p className="form-note">{t('This article is in your library. What you leave empty is shown as the article says.')}</p>
        )}
        <TextField
          label={t('Title')}
          value={draft.title}
          onValue={set('title')}
          error={error('title')}
          placeholder={says(shown?.title)}
          aside={reset('title', t('Title'))}
          maxLength={5000}
          data-autofocus
        />
        {!ofLibrary && (
          <TextField
            label={t('Address')}
            type="url"
            value={draft.url}
            onValue={set('url')}
            error={error('url')}
            placeholder="https://"
            maxLength={2000}
          />
        )}
        {!ofLibrary && <FetchTitle url={address.ok && address.value !== '' ? address.value : null} onSaid={fill} />}
        <div className="form-row">
          <TextField
            label={t('Author')}
            value={draft.author}
            onValue={set('author')}
            placeholder={says(shown?.author)}
            aside={reset('author', t('Author'))}
            maxLength={500}
          />
          <TextField label={t('Site')} value={draft.site} onValue={set('site')} maxLength={500} />
        </div>
        <div className="form-row">
          <DateField
            label={t('Date')}
            value={draft.date || null}
            onValue={set('date')}
            aside={reset('date', t('Date'))}
            hint={ofLibrary && shown?.date && !draft.date ? t('The article says {date}.', { date: formatDate(shown.date) }) : undefined}
          />
          <TextField
            label={t('Views')}
            inputMode="numeric"
            value={draft.views}
            onValue={set('views')}
            error={error('views')}
            placeholder={says(shown?.views)}
            aside={reset('views', t('Views'))}
          />
          <DateField label={t('Counted on')} value={draft.viewsAt || null} onValue={set('viewsAt')} />
        </div>
        <TextArea
          label={t('Note')}
          value={draft.note}
          onValue={set('note')}
          maxLength={5000}
          hint={t('A sentence for readers, shown beneath the title.')}
        />
        <div className="form-row form-row-end">
          <SelectField
            label={t('Language')}
            value={draft.language}
            options={[
              { value: '', label: ofLibrary ? t('As the article says') : t('As the page around it') },
              ...languages.map(tag => ({ value: tag, label: languageName(tag) })),
            ]}
            onValue={set('language')}
          />
          <ItemPicture
            image={draft.image}
            ofArticle={ofLibrary && draft.image === (item.own.image ?? null) && item.own.image === null ? item.shown.image : null}
            onImage={image => setDraft(before => ({ ...before, image }))}
          />
        </div>
        <div className="form-foot">
          <Answers onCancel={onClose}>{item ? t('Save') : t('Add')}</Answers>
        </div>
      </form>
    </Dialog>
  )
}
