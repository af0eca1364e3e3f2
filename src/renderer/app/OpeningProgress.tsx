import { useEffect, useState } from 'react'
import type { Opening } from '../../shared/model/openLibrary.ts'
import { call } from '../api/call.ts'
import { logError } from '../api/logError.ts'
import { useEvent } from '../api/useEvent.ts'
import { t } from '../words/t.ts'

/** A library that opens as fast as usual is not asked about, in milliseconds. */
const patience = 400

/** While a library of an older Deckle is brought up to date before it opens: that it is, and how far. `alone` on a page with nothing else. */
export function OpeningProgress({ alone = false }: { readonly alone?: boolean }) {
  const [opening, setOpening] = useState<Opening | null>(null)
  useEvent('library:opening', setOpening)
  // What was told before this page was there.
  useEffect(() => {
    const timer = setTimeout(() => {
      call('library:opening').then(setOpening, logError)
    }, patience)
    return () => clearTimeout(timer)
  }, [])
  if (!opening) return null
  const { name, label, done, total } = opening
  const Title = alone ? 'h1' : 'h2'
  return (
    <section className="opening" aria-live="polite">
      <Title className="opening-title">{t('“{name}” was made by an older Deckle, and is being brought up to date.', { name })}</Title>
      <label className="opening-step">
        <span>{label}…</span>
        <progress value={done} max={total} />
      </label>
      <p className="opening-hint">{t('What it was is backed up first. This takes a moment in a large library, and only once.')}</p>
    </section>
  )
}
