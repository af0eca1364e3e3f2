import { useEffect, useRef } from 'react'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useHeader, useReadOnly } from '../session/useSession.ts'
import { FactsLine } from './FactsLine.tsx'
import { HeadField } from './HeadField.tsx'
import { t } from '../../words/t.ts'

/** What stands above the text: title, standfirst, facts. */
export function PageHead({ session }: { readonly session: ArticleSession }) {
  const header = useHeader(session)
  const readOnly = useReadOnly(session)
  const title = useRef<HTMLTextAreaElement>(null)
  const standfirst = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    session.attach({
      leaveUpwards: () => toEnd(standfirst.current),
      focusTitle: () => title.current?.focus(),
      headFields: () => [title.current, standfirst.current].filter(field => field !== null),
    })
  }, [session])

  return (
    <header className="page-head">
      <HeadField
        owner={session}
        label={t('Title')}
        placeholder={t('Title')}
        className="page-title"
        lang={header.language}
        value={header.title}
        readOnly={readOnly}
        smart={() => session.host.smartPunctuation}
        field={title}
        onValue={value => session.setHeader({ title: value })}
        onUp={() => {}}
        onDown={() => toStart(standfirst.current)}
      />
      <HeadField
        owner={session}
        label={t('Standfirst')}
        placeholder={t('Standfirst: in one to three sentences, what the review comes to')}
        className="page-standfirst"
        lang={header.language}
        value={header.standfirst}
        readOnly={readOnly}
        smart={() => session.host.smartPunctuation}
        field={standfirst}
        onValue={value => session.setHeader({ standfirst: value })}
        onUp={() => toEnd(title.current)}
        onDown={() => session.focusBody('start')}
      />
      <FactsLine header={header} />
    </header>
  )
}

function toEnd(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

function toStart(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(0, 0)
}
