import { useState } from 'react'
import { X } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { AttachedList } from '../../../shared/model/article.ts'
import { listId } from '../../../shared/model/ids.ts'
import type { ListSummary } from '../../../shared/model/list.ts'
import type { ListEditInput } from '../../../shared/model/listEdit.ts'
import type { ListTemplates } from '../../../shared/model/listSettings.ts'
import { subjectTypes } from '../../../shared/model/subject.ts'
import { callQuery } from '../../api/callQuery.ts'
import { sentence } from '../../api/sentence.ts'
import { subjectWords } from '../../library/subjectWords.ts'
import { Answers } from '../../ui/Answers.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useListEdits } from '../edits/useListEdits.ts'
import { t } from '../../words/t.ts'

const kinds = [null, ...subjectTypes] as const
type Kind = (typeof kinds)[number]

const kindWords = (kind: Kind) => (kind === null ? t('New articles') : t('When it is about: {subject}', { subject: subjectWords[kind] }))

const noTemplates: ListTemplates = { everywhere: [], sets: [] }

const listsFor = ({ sets }: ListTemplates, kind: Kind): AttachedList[] => sets.find(each => each.kind === kind)?.lists ?? []
const differ = (a: readonly AttachedList[], b: readonly AttachedList[]) => JSON.stringify(a) !== JSON.stringify(b)

/** An edit for each set that is another now, so that each is taken back without touching the others. */
function changesOf(before: ListTemplates, now: ListTemplates): ListEditInput[] {
  return [
    ...(differ(before.everywhere, now.everywhere) ? [{ kind: 'everywhere' as const, lists: now.everywhere }] : []),
    ...kinds
      .filter(kind => differ(listsFor(before, kind), listsFor(now, kind)))
      .map(about => ({ kind: 'template' as const, about, lists: listsFor(now, about) })),
  ]
}

/** Which lists articles get by themselves: some follow every article, others are put on new ones, by what those are about. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const templates = useQuery(callQuery('list:templates'))
  const lists = useQuery(callQuery('library:overview')).data?.lists ?? []
  const edits = useListEdits()
  const [edited, setEdited] = useState<ListTemplates | null>(null)
  const now = edited ?? templates.data
  if (!now) {
    return (
      <Dialog title={t('Lists for new articles')} onClose={onClose}>
        <p>{templates.error ? sentence(templates.error) : ''}</p>
      </Dialog>
    )
  }

  const setOf = (kind: Kind) => listsFor(now, kind)
  const changeSet = (kind: Kind, next: AttachedList[]) =>
    setEdited({ ...now, sets: [...now.sets.filter(each => each.kind !== kind), ...(next.length > 0 ? [{ kind, lists: next }] : [])] })
  const unused = kinds.filter(
    kind => kind !== null && setOf(kind).length === 0 && !(edited?.sets.some(each => each.kind === kind) ?? false),
  )
  const save = () =>
    edits.run(t('New articles get these lists from now on.'), changesOf(templates.data ?? noTemplates, now), {
      tell: 'toast',
      done: onClose,
    })

  return (
    <Dialog
      title={t('Lists for new articles')}
      onClose={onClose}
      footer={
        <Answers onCancel={onClose} disabled={!edited} onAnswer={save}>
          {t('Save')}
        </Answers>
      }
    >
      <div className="form">
        {lists.length === 0 && <p className="form-note">{t('There are no lists yet. Make one, and choose here which articles get it.')}</p>}
        <ListSet
          name={t('Beneath every article, old and new')}
          chosen={now.everywhere}
          lists={lists}
          onChosen={everywhere => setEdited({ ...now, everywhere })}
        />
        {kinds
          .filter(kind => kind === null || setOf(kind).length > 0)
          .map(kind => (
            <ListSet key={kind} name={kindWords(kind)} chosen={setOf(kind)} lists={lists} onChosen={next => changeSet(kind, next)} />
          ))}
        {lists[0] && unused.length > 0 && (
          <SelectField
            label={t('Another set for articles about')}
            value=""
            options={[
              { value: '', label: t('Choose…') },
              ...unused.flatMap(kind => (kind === null ? [] : [{ value: kind, label: subjectWords[kind] }])),
            ]}
            onValue={chosen => {
              const kind = unused.find(each => each === chosen)
              if (kind && lists[0]) changeSet(kind, [{ listId: lists[0].id, heading: null }])
            }}
          />
        )}
      </div>
    </Dialog>
  )
}

type ListSetProps = {
  readonly name: string
  readonly chosen: readonly AttachedList[]
  readonly lists: readonly ListSummary[]
  readonly onChosen: (chosen: AttachedList[]) => void
}

function ListSet({ name, chosen, lists, onChosen }: ListSetProps) {
  const free = lists.filter(list => !chosen.some(each => each.listId === list.id))
  return (
    <fieldset className="bare list-set">
      <legend className="field-label">{name}</legend>
      <ul className="list-parts">
        {chosen.map(each => {
          const listName = lists.find(list => list.id === each.listId)?.name ?? ''
          return (
            <li key={each.listId}>
              <span>{listName}</span>
              <IconButton
                label={t('Take {listName} off: {name}', { listName, name })}
                onClick={() => onChosen(chosen.filter(other => other !== each))}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
      {free.length > 0 && (
        <SelectField<string>
          label={t('Add a list: {name}', { name })}
          hideLabel
          value=""
          options={[{ value: '', label: t('Add a list…') }, ...free.map(list => ({ value: list.id, label: list.name }))]}
          onValue={id => id && onChosen([...chosen, { listId: listId.parse(id), heading: null }])}
        />
      )}
    </fieldset>
  )
}
