import { useState } from 'react'
import { Download } from 'lucide-react'
import { mostAsked, type PageSaid } from '../../../shared/model/pageSaid.ts'
import { Button } from '../../ui/Button.tsx'
import { counted, formatNumber } from '../../ui/counted.ts'
import { useAsking } from './useAsking.ts'
import { saysSomething } from './withSaid.ts'

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
        `${counted(good.length, 'page')} of ${formatNumber(Math.min(urls.length, mostAsked))} answered.${failed ? ` ${new URL(failed.url).hostname}: ${failed.problem ?? ''}` : ''}`,
      )
  }
  if (urls.length === 0 && told === '' && problem === null) return null
  return (
    <div className="fetch-titles">
      {asking ? (
        <>
          <label className="fetch-progress">
            <span>Asking the sites…</span>
            <progress {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
          </label>
          <span className="source-line">{progress && `${formatNumber(progress.done)} of ${formatNumber(progress.total)}`}</span>
          <Button look="quiet" onClick={stop}>
            Stop
          </Button>
        </>
      ) : (
        urls.length > 0 && (
          <Button look="quiet" onClick={() => void run()}>
            <Download size={14} aria-hidden /> Fetch what {counted(Math.min(urls.length, mostAsked), 'page says', 'pages say')}
          </Button>
        )
      )}
      <output className={problem === null ? 'field-note' : 'field-note field-error'}>{problem ?? told}</output>
    </div>
  )
}
