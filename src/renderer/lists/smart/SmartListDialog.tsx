import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { listItem, type ListItem, type ReadingList } from '../../../shared/model/list.ts'
import type { ListEditInput } from '../../../shared/model/listEdit.ts'
import { callQuery } from '../../api/callQuery.ts'
import { sentence } from '../../api/sentence.ts'
import { Answers } from '../../ui/Answers.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { creation } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { RulePreview } from './RulePreview.tsx'
import { ruleDraft, ruleOf, type RuleDraft } from './ruleDraft.ts'
import { presets, sortName, sortOf, sortOptions } from './smartWords.ts'
import { t } from '../../words/t.ts'

export type SmartListDialogProps = {
  /** The list whose rule is edited; null for a new one. */
  readonly id: ListId | null
  /** The article that a list is shown as on, to begin with. */
  readonly page: ArticleId | null
  readonly onSaved: (id: ListId) => void
  readonly onClose: () => void
}

type Edited = { readonly name: string; readonly draft: RuleDraft; readonly preset: string }

const [firstPreset] = presets

function handOf(list: ReadingList | null): ListItem[] {
  return (list?.items ?? []).filter(item => item.origin !== 'rule').map(item => listItem.parse(item))
}

function beginningOf(list: ReadingList | null): Edited {
  const rule = list?.rule ?? firstPreset.rule
  return { name: list?.name ?? '', draft: ruleDraft(rule, handOf(list)), preset: list ? '' : firstPreset.name }
}

function ruled(list: ListId, draft: RuleDraft): ListEditInput {
  return { kind: 'rule', list, rule: ruleOf(draft), items: [...draft.hand] }
}

/** Edits the rule of a smart list, and shows what it finds. A list that is kept by hand becomes smart by it: its items stay on top. */
export function SmartListDialog({ id, page: opened, onSaved, onClose }: SmartListDialogProps) {
  const list = useQuery({ ...callQuery('list:open', { id: id ?? '' }), enabled: id !== null })
  const tags = useQuery(callQuery('library:overview')).data?.tags.map(tag => tag.name) ?? []
  const edits = useListEdits()
  const [edited, setEdited] = useState<Edited | null>(null)
  const [page, setPage] = useState(opened)
  const [tried, setTried] = useState(false)

  const known = id === null ? null : list.data
  // Once, so that fields keep their places while the rest of the library changes.
  const begun = useMemo(() => beginningOf(known ?? null), [known])
  if (list.error || known === undefined) {
    return (
      <Dialog title={t('Smart list')} onClose={onClose} size="small">
        <p>{list.error ? sentence(list.error) : ''}</p>
      </Dialog>
    )
  }
  const { name, draft, preset } = edited ?? begun
  const change = (next: Partial<Edited>) => setEdited({ name, draft, preset, ...next })
  const setDraft = (next: RuleDraft) => change({ draft: next })

  const save = () => {
    if (!name.trim()) return setTried(true)
    const called = name.trim()
    if (id === null || !known) {
      const { id: made, edit } = creation(called)
      const done = () => {
        onClose()
        onSaved(made)
      }
      return edits.run(t('“{name}” made.', { name: called }), [edit, ruled(made, draft)], { done })
    }
    const renamed: readonly ListEditInput[] = called === known.name ? [] : [{ kind: 'describe', list: id, name: called }]
    return edits.run(t('“{name}” follows its new rule.', { name: called }), [...renamed, ruled(id, draft)], {
      tell: 'toast',
      done: onClose,
    })
  }

  return (
    <Dialog
      title={
        known?.rule
          ? t('Rule of “{name}”', { name: known.name })
          : id === null
            ? t('New smart list')
            : t('Make “{name}” smart', { name: known?.name ?? '' })
      }
      size="large"
      onClose={onClose}
      footer={
        <Answers onCancel={onClose} onAnswer={save}>
          {id === null ? t('Create') : t('Save')}
        </Answers>
      }
    >
      <div className="smart">
        <div className="smart-rule">
          <TextField
            label={t('Name')}
            value={name}
            maxLength={500}
            data-autofocus
            error={tried && !name.trim() ? t('A list needs a name.') : null}
            onValue={value => change({ name: value })}
          />
          {known === null && (
            <SelectField
              label={t('Begin with')}
              value={preset}
              options={presets.map(each => ({ value: each.name, label: each.name }))}
              onValue={chosen => {
                const next = presets.find(each => each.name === chosen)
                if (next) change({ preset: chosen, draft: ruleDraft(next.rule, draft.hand) })
              }}
            />
          )}
          <h3>{t('Articles for which')}</h3>
          <ConditionEditor group={draft.where} onGroup={where => setDraft({ ...draft, where })} tags={tags} />
          <div className="form-row">
            <SelectField
              label={t('Order')}
              value={sortName(draft.sort)}
              options={sortOptions(draft.sort)}
              onValue={sort => setDraft({ ...draft, sort: sortOf(sort) })}
            />
            <TextField
              label={t('At most')}
              type="number"
              min={1}
              max={1000}
              value={String(draft.limit)}
              onValue={text => setDraft({ ...draft, limit: Math.min(1000, Math.max(1, Math.round(Number(text) || 1))) })}
            />
          </div>
        </div>
        <RulePreview draft={draft} onDraft={setDraft} page={page} onPage={setPage} />
      </div>
    </Dialog>
  )
}
