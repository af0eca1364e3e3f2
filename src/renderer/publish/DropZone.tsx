import { useEffect, useRef, useState } from 'react'
import { FileDown } from 'lucide-react'
import type { ImportOutcome } from '../../shared/contract/contract.ts'
import { fromWireError } from '../../shared/errors.ts'
import { bridge } from '../api/bridge.ts'
import { useActions } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { shortcutFiles } from '../lists/bringIn/shortcutFiles.ts'
import { sourceOf } from '../lists/bringIn/sourceOf.ts'
import { t } from '../words/t.ts'

/** Whether a place wants the dropped files for itself: the text takes pictures, so does the cover. */
const takesFiles = (target: EventTarget | null) => target instanceof Element && target.closest('[data-drop], .ProseMirror') !== null

/** A list takes whatever holds items, saved pages too. */
const takesItems = (target: EventTarget | null) => target instanceof Element && target.closest('[data-drop=items]') !== null

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

const documents = /\.(?:html?|xhtml|md|markdown|mdown|txt|text|deckle)$/i

/** Files may be dropped anywhere on the window: documents are imported, links are asked about, and pictures go where they were let fall. */
export function DropZone({ onOutcomes }: { readonly onOutcomes: (outcomes: readonly ImportOutcome[]) => void }) {
  const actions = useActions()
  const [over, setOver] = useState(false)
  const attempt = useAttempt()
  const done = useRef(onOutcomes)
  useEffect(() => {
    done.current = onOutcomes
  })

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      if (takesFiles(event.target)) return setOver(false)
      event.preventDefault()
      setOver(true)
      return undefined
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event) || takesItems(event.target)) return
      const files = [...(event.dataTransfer?.files ?? [])]
      if (takesFiles(event.target) && !files.some(file => documents.test(file.name))) return
      // Never to be opened in place of the app.
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer && files.length > 0 && shortcutFiles(event.dataTransfer).length === files.length) {
        actions.bringIn(null, sourceOf(event.dataTransfer))
        return
      }
      attempt(async () => {
        const result = await bridge().dropFiles(files)
        if (!result.ok) throw fromWireError(result.error)
        done.current(result.value)
      })
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop, { capture: true })
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop, { capture: true })
    }
  }, [attempt, actions])

  if (!over) return null
  return (
    <div className="drop-zone" aria-hidden>
      <div className="drop-zone-sheet">
        <FileDown size={28} />
        <p>{t('Drop to import')}</p>
        <p>{t('HTML, Markdown, plain text and Deckle archives become articles.')}</p>
      </div>
    </div>
  )
}
