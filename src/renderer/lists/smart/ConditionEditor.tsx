import { X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TestFields } from './TestFields.tsx'
import {
  groupDraft,
  isGroup,
  kindOf,
  testDraft,
  testOfKind,
  type ConditionDraft,
  type GroupDraft,
  type TestDraft,
} from './conditionDraft.ts'
import { testOptions } from './smartWords.ts'
import { t } from '../../words/t.ts'

export type ConditionEditorProps = {
  readonly group: GroupDraft
  readonly onGroup: (group: GroupDraft) => void
  readonly tags: readonly string[]
  /** How deep the group stands; the outermost is 0. */
  readonly depth?: number
}

const deepest = 3

const joinOptions = [
  { value: 'all', label: t('All of these') },
  { value: 'any', label: t('Any of these') },
] as const

const isOptions = [
  { value: 'is', label: t('is') },
  { value: 'not', label: t('is not') },
] as const

/** Conditions that are joined by and, or or, each of which can be turned around; groups can stand in groups. */
export function ConditionEditor({ group, onGroup, tags, depth = 0 }: ConditionEditorProps) {
  const change = (next: ConditionDraft) => onGroup({ ...group, of: group.of.map(each => (each.key === next.key ? next : each)) })
  const remove = (key: string) => onGroup({ ...group, of: group.of.filter(each => each.key !== key) })
  const add = (draft: ConditionDraft) => onGroup({ ...group, of: [...group.of, draft] })
  return (
    <fieldset className="conditions">
      <legend className="visually-hidden">{depth === 0 ? t('Conditions') : t('Group of conditions')}</legend>
      <SelectField
        label={t('How they are joined')}
        hideLabel
        value={group.join}
        options={joinOptions}
        onValue={join => onGroup({ ...group, join })}
      />
      {group.of.length === 0 && <p className="conditions-none">{t('No condition: every article of the library.')}</p>}
      {group.of.map(each => (
        <div key={each.key} className={isGroup(each) ? 'condition condition-group' : 'condition'}>
          {isGroup(each) ? (
            <>
              <Negation draft={each} onDraft={change} />
              <ConditionEditor group={each} onGroup={change} tags={tags} depth={depth + 1} />
            </>
          ) : (
            <Test draft={each} onDraft={change} tags={tags} />
          )}
          <IconButton label={t('Remove this condition')} onClick={() => remove(each.key)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div className="conditions-add">
        <Button look="quiet" onClick={() => add(testDraft(testOfKind('tag')))}>
          {t('Add a condition')}
        </Button>
        {depth < deepest && (
          <Button look="quiet" onClick={() => add(groupDraft(group.join === 'all' ? 'any' : 'all', [testDraft(testOfKind('tag'))]))}>
            {t('Add a group')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function Negation({ draft, onDraft }: { readonly draft: ConditionDraft; readonly onDraft: (draft: ConditionDraft) => void }) {
  return (
    <SelectField
      label={t('Is or is not')}
      hideLabel
      className="condition-not"
      value={draft.not ? 'not' : 'is'}
      options={isOptions}
      onValue={value => onDraft({ ...draft, not: value === 'not' })}
    />
  )
}

type TestProps = { readonly draft: TestDraft; readonly onDraft: (draft: TestDraft) => void; readonly tags: readonly string[] }

function Test({ draft, onDraft, tags }: TestProps) {
  return (
    <>
      <SelectField
        label={t('What is asked')}
        hideLabel
        className="condition-kind"
        value={kindOf(draft.test)}
        options={testOptions}
        onValue={kind => onDraft({ ...draft, test: testOfKind(kind) })}
      />
      <Negation draft={draft} onDraft={next => !isGroup(next) && onDraft(next)} />
      <div className="condition-fields">
        <TestFields test={draft.test} onTest={test => onDraft({ ...draft, test })} tags={tags} />
      </div>
    </>
  )
}
