import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { statuses, type ArticleHeader } from '../../../shared/model/article.ts'
import type { PropertyPlace } from '../../../shared/seo/pageProperties.ts'
import { callQuery } from '../../api/callQuery.ts'
import { DateField } from '../../ui/DateField.tsx'
import { DraftField } from '../../ui/DraftField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { parseWhole } from '../../ui/parse.ts'
import { statusWords } from '../statusWords.ts'
import { CoverFields } from './CoverFields.tsx'
import { LanguageField } from './LanguageField.tsx'
import { RatingFields } from './RatingFields.tsx'
import { SlugField } from './SlugField.tsx'
import { OtherReviews } from './OtherReviews.tsx'
import { SubjectFields } from './SubjectFields.tsx'
import { CanonicalField } from './CanonicalField.tsx'
import { t } from '../../words/t.ts'

export type DetailsProps = { readonly header: ArticleHeader; readonly onChange: (change: Partial<ArticleHeader>) => void }

const parseViews = parseWhole(0, Number.MAX_SAFE_INTEGER, t('Type the views as a whole number, such as 1200.'))
const statusOptions = statuses.map(value => ({ value, label: statusWords[value] }))
const goodLength = 160

/** All that an article says about itself, apart from its text. Every field holds as soon as it is typed. */
export function Details({ header, onChange }: DetailsProps) {
  const overview = useQuery(callQuery('library:overview')).data
  return (
    <div className="details">
      <Group title={t('Publishing')}>
        <SelectField label={t('Status')} value={header.status} options={statusOptions} onValue={status => onChange({ status })} />
        <TokenField
          label={t('Tags')}
          tokens={header.tags}
          known={overview?.tags.map(tag => tag.name) ?? []}
          placeholder={t('Add a tag, then Enter')}
          onTokens={tags => onChange({ tags: tags.slice(0, 500) })}
        />
        <Place of="author">
          <TextField label={t('Author')} value={header.author} maxLength={500} onValue={author => onChange({ author })} />
        </Place>
        <Place of="date">
          <DateField label={t('Published on')} value={header.publishedAt} onValue={publishedAt => onChange({ publishedAt })} />
        </Place>
        <div className="form-row">
          <DraftField
            label={t('Views')}
            inputMode="numeric"
            shown={header.views === null ? '' : String(header.views)}
            parse={parseViews}
            onCommit={views => onChange({ views })}
          />
          <DateField label={t('Counted on')} value={header.viewsAt} onValue={viewsAt => onChange({ viewsAt })} />
        </div>
        <LanguageField label={t('Language')} value={header.language} onCommit={language => onChange({ language })} />
        <Place of="slug">
          <SlugField
            slug={header.slug}
            follows={header.slugFollowsTitle}
            onSlug={slug => onChange({ slug, slugFollowsTitle: false })}
            onFollow={() => onChange({ slugFollowsTitle: true })}
          />
        </Place>
      </Group>
      <Group title={t('Subject')}>
        <Place of="subject">
          <SubjectFields subject={header.subject} onSubject={subject => onChange({ subject })} />
        </Place>
        {header.subject?.name.trim() && <OtherReviews subject={header.subject} />}
      </Group>
      <Group title={t('Rating')}>
        <Place of="rating">
          <RatingFields rating={header.rating} onRating={rating => onChange({ rating })} />
        </Place>
      </Group>
      <Group title={t('Cover')}>
        <Place of="cover">
          <CoverFields cover={header.cover} onCover={cover => onChange({ cover })} />
        </Place>
      </Group>
      <Group title={t('Search engines')}>
        <Place of="description">
          <TextArea
            label={t('Description')}
            value={header.description}
            maxLength={5000}
            aside={t('{description} of about {goodLength}', { description: header.description.length, goodLength })}
            hint={header.description ? undefined : t('Left empty, the standfirst is used.')}
            onValue={description => onChange({ description })}
          />
        </Place>
        <Place of="canonical">
          <CanonicalField header={header} onChange={onChange} />
        </Place>
      </Group>
    </div>
  )
}

/** Where a property of the page is written (`showProperty`). */
function Place({ of, children }: { readonly of: PropertyPlace; readonly children: ReactNode }) {
  return (
    <div className="details-place" data-property={of}>
      {children}
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
