import { statuses } from '../../../shared/model/article.ts'
import { datedBy, type SmartTest } from '../../../shared/model/smartRule.ts'
import { subjectTypes, type SubjectType } from '../../../shared/model/subject.ts'
import { statusWords } from '../../library/statusWords.ts'
import { subjectWords } from '../../library/subjectWords.ts'
import { DateField } from '../../ui/DateField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/t.ts'

export type TestFieldsProps = {
  readonly test: SmartTest
  readonly onTest: (test: SmartTest) => void
  /** Names of tags, for completion. */
  readonly tags: readonly string[]
}

const dateWords = { published: t('published'), edited: t('edited'), created: t('begun') } as const
const dateOptions = datedBy.map(value => ({ value, label: dateWords[value] }))
const kindOptions: readonly { readonly value: SubjectType | 'none'; readonly label: string }[] = [
  { value: 'none', label: t('Nothing: not a review') },
  ...subjectTypes.map(value => ({ value, label: subjectWords[value] })),
]

const whole = (text: string, most: number) => Math.min(most, Math.max(0, Math.round(Number(text) || 0)))

/** What is to be filled in for a test. A relation to the page's article needs nothing. */
export function TestFields({ test, onTest, tags }: TestFieldsProps) {
  switch (test.is) {
    case 'tag':
      return (
        <>
          <TextField
            label={t('Tag')}
            hideLabel
            list="smart-tags"
            placeholder={t('film')}
            value={test.name}
            maxLength={200}
            onValue={name => onTest({ ...test, name })}
          />
          <datalist id="smart-tags">
            {tags.map(tag => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </datalist>
        </>
      )
    case 'author':
    case 'subject':
    case 'creator':
    case 'series':
      return (
        <TextField
          label={t('Name')}
          hideLabel
          placeholder={t('Name')}
          value={test.name}
          maxLength={300}
          onValue={name => onTest({ ...test, name })}
        />
      )
    case 'text':
      return (
        <TextField
          label={t('Words')}
          hideLabel
          placeholder={t('words, “phrases”, -not')}
          value={test.text}
          maxLength={300}
          onValue={text => onTest({ ...test, text })}
        />
      )
    case 'kind':
      return (
        <SelectField
          label={t('Kind')}
          hideLabel
          value={test.kind ?? 'none'}
          options={kindOptions}
          onValue={kind => onTest({ ...test, kind: kind === 'none' ? null : kind })}
        />
      )
    case 'status':
      return (
        <SelectField
          label={t('Status')}
          hideLabel
          value={test.status}
          options={statuses.map(value => ({ value, label: statusWords[value] }))}
          onValue={status => onTest({ ...test, status })}
        />
      )
    case 'language':
      return (
        <TextField
          label={t('Language')}
          hideLabel
          placeholder="en"
          value={test.language}
          maxLength={35}
          onValue={language => onTest({ ...test, language })}
        />
      )
    case 'rating':
      return (
        <TextField
          label={t('At least, in percent of its scale')}
          hideLabel
          title={t('At least, in percent of its scale')}
          type="number"
          min={0}
          max={100}
          value={String(Math.round(test.from * 100))}
          onValue={text => onTest({ ...test, from: whole(text, 100) / 100 })}
        />
      )
    case 'views':
      return (
        <TextField
          label={t('At least so many views')}
          hideLabel
          title={t('At least so many views')}
          type="number"
          min={0}
          value={String(test.atLeast)}
          onValue={text => onTest({ ...test, atLeast: whole(text, Number.MAX_SAFE_INTEGER) })}
        />
      )
    case 'date':
      return (
        <>
          <SelectField label={t('Which date')} hideLabel value={test.of} options={dateOptions} onValue={of => onTest({ ...test, of })} />
          <DateField label={t('From')} hideLabel title={t('From')} value={test.from} onValue={from => onTest({ ...test, from })} />
          <DateField label={t('Until')} hideLabel title={t('Until')} value={test.until} onValue={until => onTest({ ...test, until })} />
        </>
      )
    case 'recent':
      return (
        <>
          <SelectField label={t('Which date')} hideLabel value={test.of} options={dateOptions} onValue={of => onTest({ ...test, of })} />
          <TextField
            label={t('Days')}
            hideLabel
            title={t('Days')}
            type="number"
            min={1}
            value={String(test.days)}
            onValue={text => onTest({ ...test, days: Math.max(1, whole(text, 36_500)) })}
          />
        </>
      )
    case 'related':
      return null
    default:
      return test satisfies never
  }
}
