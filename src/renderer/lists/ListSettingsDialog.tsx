import { useState } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { ListId } from '../../shared/model/ids.ts'
import { itemParts, usualListSettings, type ItemPart, type ListSettings } from '../../shared/model/listSettings.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { Answers } from '../ui/Answers.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useListEdits } from './edits/useListEdits.ts'
import { LinkRelFields } from './LinkRelFields.tsx'
import { moved } from './moved.ts'
import { t } from '../words/t.ts'

const partWords: Readonly<Record<ItemPart, string>> = {
  author: t('Author'),
  site: t('Site'),
  date: t('Date'),
  views: t('Views'),
  note: t('Note'),
  image: t('Picture'),
}

/** How a list is tidied and written wherever it is published. */
export function ListSettingsDialog({ id, onClose }: { readonly id: ListId; readonly onClose: () => void }) {
  const list = useQuery(callQuery('list:open', { id }))
  const edits = useListEdits()
  const [edited, setEdited] = useState<ListSettings | null>(null)
  const settings = edited ?? list.data?.settings ?? usualListSettings
  const change = (next: Partial<ListSettings>) => setEdited({ ...settings, ...next })
  const save = () =>
    edited
      ? edits.run(
          t('“{name}” is shown in another way.', { name: list.data?.name ?? '' }),
          [{ kind: 'describe', list: id, settings: edited }],
          {
            tell: 'toast',
            done: onClose,
          },
        )
      : onClose()
  return (
    <Dialog
      title={t('How “{name}” is shown', { name: list.data?.name ?? '' })}
      onClose={onClose}
      footer={
        <Answers onCancel={onClose} disabled={!list.data} onAnswer={save}>
          {t('Save')}
        </Answers>
      }
    >
      {list.error && <p>{sentence(list.error)}</p>}
      <div className="form list-settings">
        <p className="form-note">
          {t('Beneath a published article. The list itself stays as it is; what is in the trash is always left out.')}
        </p>
        <Checkbox checked={settings.notItself} onValue={notItself => change({ notItself })}>
          {t('Leave out the article that it stands on')}
        </Checkbox>
        <Checkbox checked={settings.noRepeats} onValue={noRepeats => change({ noRepeats })}>
          {t('Leave out what leads where an earlier item does')}
        </Checkbox>
        <Checkbox checked={settings.newestFirst} onValue={newestFirst => change({ newestFirst })}>
          {t('Newest first')}
        </Checkbox>
        <TextField
          label={t('At most')}
          type="number"
          min={1}
          max={1000}
          placeholder={t('As many as there are')}
          value={settings.most === null ? '' : String(settings.most)}
          onValue={text => change({ most: text.trim() === '' ? null : Math.min(1000, Math.max(1, Math.round(Number(text) || 1))) })}
        />
        <Parts parts={settings.parts} onParts={parts => change({ parts: [...parts] })} />
        <LinkRelFields label={t('Links to other sites say')} chosen={settings.rel} onChosen={rel => change({ rel })} />
      </div>
    </Dialog>
  )
}

/** What items say, in their order; what they don't say stands below. */
function Parts({ parts, onParts }: { readonly parts: readonly ItemPart[]; readonly onParts: (parts: readonly ItemPart[]) => void }) {
  const others = itemParts.filter(part => !parts.includes(part))
  return (
    <fieldset className="bare">
      <legend className="field-label">{t('With each title')}</legend>
      <ul className="list-parts">
        {[...parts, ...others].map(part => {
          const at = parts.indexOf(part)
          return (
            <li key={part}>
              <Checkbox checked={at >= 0} onValue={on => onParts(on ? [...parts, part] : parts.filter(each => each !== part))}>
                {partWords[part]}
              </Checkbox>
              <IconButton
                label={t('{part} earlier', { part: partWords[part] })}
                disabled={at <= 0}
                onClick={() => onParts(moved(parts, at, at - 1))}
              >
                <ArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={t('{part} later', { part: partWords[part] })}
                disabled={at < 0 || at === parts.length - 1}
                onClick={() => onParts(moved(parts, at, at + 1))}
              >
                <ArrowDown size={14} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
