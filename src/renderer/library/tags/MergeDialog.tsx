import { useState } from 'react'
import { isWithinTag, type TagSummary } from '../../../shared/model/tag.ts'
import { useActions } from '../../app/useActions.ts'
import { Answers } from '../../ui/Answers.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { t } from '../../words/t.ts'

export type MergeDialogProps = { readonly name: string; readonly tags: readonly TagSummary[]; readonly onClose: () => void }

/** Asks for the tag that takes another one's articles. */
export function MergeDialog({ name, tags, onClose }: MergeDialogProps) {
  const actions = useActions()
  const others = tags.filter(tag => !isWithinTag(tag.name, name)).map(tag => ({ value: tag.name, label: tag.name }))
  const [into, setInto] = useState(others[0]?.value ?? '')
  const total = tags.find(tag => tag.name === name)?.total ?? 0
  return (
    <Dialog title={t('Merge “{name}”', { name })} size="small" onClose={onClose}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          onClose()
          actions.mergeTag(name, into)
        }}
      >
        {others.length === 0 ? (
          <p>{t('There is no other tag to merge it into.')}</p>
        ) : (
          <>
            <SelectField label={t('Into')} value={into} options={others} onValue={setInto} />
            <p>
              {total === 0
                ? t('No article has it.')
                : t('{count, plural, one {# article} other {# articles}} will have “{into}” in its place.', { count: total, into })}
            </p>
          </>
        )}
        <div className="form-foot">
          <Answers onCancel={onClose} disabled={into === ''}>
            {t('Merge')}
          </Answers>
        </div>
      </form>
    </Dialog>
  )
}
