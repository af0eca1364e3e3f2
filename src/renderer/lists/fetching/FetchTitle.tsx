import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { PageSaid } from '../../../shared/model/pageSaid.ts'
import { saysSomething } from './withSaid.ts'
import { useAsking } from './useAsking.ts'
import { t } from '../../words/t.ts'

export type FetchTitleProps = {
  /** The address to ask; null while there is none. */
  readonly url: string | null
  readonly onSaid: (page: PageSaid) => void
}

/** Asks the page of an item for its title, when that is pressed and never else. */
export function FetchTitle({ url, onSaid }: FetchTitleProps) {
  const { asking, problem, ask, tell, stop } = useAsking()
  const [done, setDone] = useState<string | null>(null)
  const run = async () => {
    if (url === null) return
    setDone(null)
    const [page] = await ask([url])
    if (!page) return
    if (page.problem !== null) return tell(t(page.problem))
    if (!saysSomething(page)) return tell(t('There is no page with a title at this address.'))
    onSaid(page)
    setDone(t('Filled in as the page says.'))
  }
  return (
    <span className="fetch-title">
      <output className={problem === null ? 'field-note' : 'field-note field-error'}>
        {asking ? t('Asking the site…') : (problem ?? done ?? '')}
      </output>
      {asking ? (
        <Button look="quiet" onClick={stop}>
          {t('Stop')}
        </Button>
      ) : (
        <Button look="quiet" disabled={url === null} onClick={() => void run()}>
          {t('Fetch title')}
        </Button>
      )}
    </span>
  )
}
