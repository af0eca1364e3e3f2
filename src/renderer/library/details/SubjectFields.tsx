import { useRef } from 'react'
import { subjectTypes, type Subject, type SubjectType } from '../../../shared/model/subject.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { subjectWords } from '../subjectWords.ts'
import { parseAddress, parseWhole } from '../../ui/parse.ts'
import { t } from '../../words/t.ts'

export type SubjectFieldsProps = { readonly subject: Subject | null; readonly onSubject: (subject: Subject | null) => void }

/** Who made it, as one says it of each kind. */
const creatorWords: Partial<Record<SubjectType, string>> = {
  Movie: t('Directors'),
  Book: t('Authors'),
  MusicAlbum: t('Artists'),
  Product: t('Brands'),
  Event: t('Organisers'),
}

const timed: readonly SubjectType[] = ['Movie', 'TVSeries', 'MusicAlbum', 'Event', 'CreativeWork']

const empty: Omit<Subject, 'type'> = { name: '', creators: [], year: null, country: '', link: '', duration: null }

const parseYear = parseWhole(-5000, 3000, t('Type a year, such as 1926.'))
const parseMinutes = parseWhole(1, 100_000, t('Type whole minutes, such as 78.'))

/** What the review is about. */
export function SubjectFields({ subject, onSubject }: SubjectFieldsProps) {
  // Kept when "Nothing" is chosen, so that choosing again brings back what was typed.
  const before = useRef<Subject | null>(null)
  const chooseType = (type: SubjectType | 'none') => {
    if (type === 'none') {
      before.current = subject
      onSubject(null)
    } else onSubject({ ...(subject ?? before.current ?? empty), type })
  }
  return (
    <>
      <SelectField label={t('What it is')} value={subject?.type ?? 'none'} options={typeOptions} onValue={chooseType} />
      {subject && <SubjectDetails subject={subject} onChange={change => onSubject({ ...subject, ...change })} />}
    </>
  )
}

const typeOptions: readonly { readonly value: SubjectType | 'none'; readonly label: string }[] = [
  { value: 'none', label: t('Not a review') },
  ...subjectTypes.map(type => ({ value: type, label: subjectWords[type] })),
]

function SubjectDetails({ subject, onChange }: { readonly subject: Subject; readonly onChange: (change: Partial<Subject>) => void }) {
  return (
    <>
      <TextField
        label={t('Name')}
        value={subject.name}
        maxLength={500}
        hint={subject.name ? undefined : t('Search engines show a review’s stars only where its subject has a name.')}
        onValue={name => onChange({ name })}
      />
      <TokenField
        label={creatorWords[subject.type] ?? t('Makers')}
        tokens={subject.creators}
        maxLength={300}
        separators={[';']}
        placeholder={t('Add a name, then Enter')}
        onTokens={creators => onChange({ creators: creators.slice(0, 50) })}
      />
      <TextField label={t('Series')} value={subject.series ?? ''} maxLength={300} onValue={series => onChange({ series })} />
      <div className="form-row">
        <DraftField
          label={t('Year')}
          inputMode="numeric"
          shown={subject.year === null ? '' : String(subject.year)}
          parse={parseYear}
          onCommit={year => onChange({ year })}
        />
        {timed.includes(subject.type) && (
          <DraftField
            label={t('Minutes')}
            inputMode="numeric"
            shown={subject.duration === null ? '' : String(subject.duration)}
            parse={parseMinutes}
            onCommit={duration => onChange({ duration })}
          />
        )}
      </div>
      <TextField label={t('Country')} value={subject.country} maxLength={200} onValue={country => onChange({ country })} />
      <DraftField
        label={t('Link')}
        type="url"
        placeholder="https://"
        shown={subject.link}
        parse={parseAddress}
        onCommit={link => onChange({ link })}
      />
    </>
  )
}
