import { useState } from 'react'
import { z } from 'zod'
import type { OpenedLibrary } from '../../shared/model/openLibrary.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { remember, remembered } from './memory.ts'
import { useCopyLibrary } from './useCopyLibrary.ts'
import { t } from '../words/t.ts'

/** Says once for each library that it lies on a network drive, and what that means. */
export function NetworkNotice({ library }: { readonly library: OpenedLibrary }) {
  const key = `network:${library.folder}`
  const [understood, setUnderstood] = useState(() => remembered(key, z.literal(true)) ?? false)
  const { copying, copy } = useCopyLibrary()
  if (library.network === null || understood) return null
  return (
    <Notice
      text={t(
        'This library is on a network drive ({network}). Deckle saves there in a way that is slower and safe. Write in it on one computer at a time; the others can read.',
        { network: library.network },
      )}
    >
      <Button disabled={copying} onClick={copy}>
        {t('Copy the library elsewhere…')}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          remember(key, true)
          setUnderstood(true)
        }}
      >
        {t('Understood')}
      </Button>
    </Notice>
  )
}
