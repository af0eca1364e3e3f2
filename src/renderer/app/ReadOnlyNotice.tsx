import { useState } from 'react'
import type { OpenedLibrary } from '../../shared/model/openLibrary.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { useCopyLibrary } from './useCopyLibrary.ts'
import { t } from '../words/t.ts'
import { told } from '../../shared/words/tell.ts'

/** Says, for as long as it is so, that the library can only be read, and why; and offers to write once that can be. */
export function ReadOnlyNotice({ library }: { readonly library: OpenedLibrary }) {
  const { show, announce } = useToasts()
  const [trying, setTrying] = useState(false)
  const { obstacle } = library
  const open = async () => {
    setTrying(true)
    try {
      await call('library:reopen')
      announce(t('The library is open for writing.'))
    } catch (error) {
      show({ kind: 'problem', text: t('Still for reading only. {problem}', { problem: sentence(error) }) })
    } finally {
      setTrying(false)
    }
  }
  const { copying, copy } = useCopyLibrary()
  return (
    <Notice
      text={
        obstacle
          ? t('Open for reading only. {problem}', { problem: told(obstacle) })
          : t('Open for reading only. Nothing keeps you from writing here any more.')
      }
    >
      <Button disabled={copying} onClick={copy}>
        {t('Copy the library elsewhere…')}
      </Button>
      <Button look={obstacle ? 'quiet' : 'main'} disabled={trying} onClick={() => void open()}>
        {obstacle ? t('Try to open for writing') : t('Open for writing')}
      </Button>
    </Notice>
  )
}
