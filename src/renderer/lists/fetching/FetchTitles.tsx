import { useState } from 'react'
import { Download } from 'lucide-react'
import { mostAsked, type PageSaid } from '../../../shared/model/pageSaid.ts'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/counted.ts'
import { useAsking } from './useAsking.ts'
import { saysSomething } from './withSaid.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'

export type FetchTitlesProps = {
  /** The addresses of the items to which something is lacking. */
  readonly urls: readonly string[]
  readonly onSaid: (pages: readonly PageSaid[]) => void
}

/** Asks the pages of many items what they are called, with how far it is and a way to stop it. */
export function FetchTitles({ urls, onSaid }: FetchTitlesProps) {
  const { asking, progress, problem, ask, stop } = useAsking()
  const [told, setTold] = useState('')
  const run = async () => {
    setTold('')
    const pages = await ask(urls)
    const good = pages.filter(saysSomething)
    const failed = pages.find(page => page.problem !== null)
    onSaid(good)
    if (pages.length > 0)
      setTold(
        sentences(
          t('{count, plural, one {# page} other {# pages}} of {total} answered.', {
            count: good.length,
            total: formatNumber(Math.min(urls.length, mostAsked)),
          }),
          failed && `${new URL(failed.url).hostname}: ${t(failed.problem ?? '')}`,
        ),
      )
  }
  if (urls.length === 0 && told === '' && problem === null) return null
  return (
    <div className="fetch-titles">
      {asking ? (
        <>
          <label className="fetch-progress">
            <span>{t('Asking the sites…')}</span>
            <progress {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
          </label>
          <span className="source-line">
            {progress && t('{done} of {total}', { done: formatNumber(progress.done), total: formatNumber(progress.total) })}
          </span>
          <Button look="quiet" onClick={stop}>
            {t('Stop')}
          </Button>
        </>
      ) : (
        urls.length > 0 && (
          <Button look="quiet" onClick={() => void run()}>
            <Download size={14} aria-hidden />{' '}
            {t('Fetch what {count, plural, one {# page says} other {# pages say}}', { count: Math.min(urls.length, mostAsked) })}
          </Button>
        )
      )}
      <output className={problem === null ? 'field-note' : 'field-note field-error'}>{problem ?? told}</output>
    </div>
  )
}
