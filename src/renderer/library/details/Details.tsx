import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { statuses, type ArticleHeader } from '../../../shared/model/article.ts'
import { callQuery } from '../../api/callQuery.ts'
import { DateField } from '../../ui/DateField.tsx'
import { DraftField } from '../../ui/DraftField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { parseAddress, parseWhole } from '../../ui/parse.ts'
import { statusWords } from '../statusWords.ts'
import { CoverFields } from './CoverFields.tsx'
import { LanguageField } from './LanguageField.tsx'
import { RatingFields } from './RatingFields.tsx'
import { SlugField } from './SlugField.tsx'
import { OtherReviews } from './OtherReviews.tsx'
import { SubjectFields } from './SubjectFields.tsx'

export type DetailsProps = { readonly header: ArticleHeader; readonly onChange: (change: Partial<ArticleHeader>) => void }

const parseViews = parseWhole(0, Number.MAX_SAFE_INTEGER, 'Type the views as a whole number, such as 1200.')
const statusOptions = statuses.map(value => ({ value, label: statusWords[value] }))
const goodLength = 160

/** All that an article says about itself, apart from its text. Every field holds as soon as it is typed. */
export function Details({ header, onChange }: DetailsProps) {
  const overview = useQuery(callQuery('library:overview')).data
  return (
    <div className="details">
      <Group title="Publishing">
        <SelectField label="Status" value={header.status} options={statusOptions} onValue={status => onChange({ status })} />
        <TokenField
          label="Tags"
          tokens={header.tags}
          known={overview?.tags.map(tag => tag.name) ?? []}
          placeholder="Add a tag, then Enter"
          onTokens={tags => onChange({ tags: tags.slice(0, 500) })}
        />
        <TextField label="Author" value={header.author} maxLength={500} onValue={author => onChange({ author })} />
        <DateField label="Published on" value={header.publishedAt} onValue={publishedAt => onChange({ publishedAt })} />
        <div className="form-row">
          <DraftField
            label="Views"
            inputMode="numeric"
            shown={header.views === null ? '' : String(header.views)}
            parse={parseViews}
            onCommit={views => onChange({ views })}
          />
          <DateField label="Counted on" value={header.viewsAt} onValue={viewsAt => onChange({ viewsAt })} />
        </div>
        <LanguageField label="Language" value={header.language} onCommit={language => onChange({ language })} />
        <SlugField
          slug={header.slug}
          follows={header.slugFollowsTitle}
          onSlug={slug => onChange({ slug, slugFollowsTitle: false })}
          onFollow={() => onChange({ slugFollowsTitle: true })}
        />
      </Group>
      <Group title="Subject">
        <SubjectFields subject={header.subject} onSubject={subject => onChange({ subject })} />
        {header.subject?.name.trim() && <OtherReviews subject={header.subject} />}
      </Group>
      <Group title="Rating">
        <RatingFields rating={header.rating} onRating={rating => onChange({ rating })} />
      </Group>
      <Group title="Cover">
        <CoverFields cover={header.cover} onCover={cover => onChange({ cover })} />
      </Group>
      <Group title="Search engines">
        <TextArea
          label="Description"
          value={header.description}
          maxLength={5000}
          aside={`${header.description.length} of about ${goodLength}`}
          hint={header.description ? undefined : 'Left empty, the standfirst is used.'}
          onValue={description => onChange({ description })}
        />
        <DraftField
          label="Canonical address"
          type="url"
          placeholder="https://"
          shown={header.canonicalUrl}
          parse={parseAddress}
          hint="Where this article was published first, if it was elsewhere."
          onCommit={canonicalUrl => onChange({ canonicalUrl })}
        />
      </Group>
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="details-group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
