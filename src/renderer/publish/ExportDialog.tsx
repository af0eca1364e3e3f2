import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { formatIds, formatOf, type FormatId } from '../../shared/formats/formats.ts'
import type { ImagesPlace } from '../../shared/formats/Format.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { FindingsLine } from '../checklist/FindingsLine.tsx'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { counted } from '../ui/counted.ts'
import { ExportLosses } from './ExportLosses.tsx'
import type { ExportScope } from './scopedIds.ts'
import { lastFormat, rememberFormat } from './lastFormat.ts'

export type ExportChoice = { readonly scope: ExportScope; readonly format: FormatId; readonly images: ImagesPlace }

export type ExportDialogProps = {
  /** The articles that were chosen. */
  readonly chosen: readonly ArticleId[]
  /** The article's, if one is chosen and it is known. */
  readonly title: string | null
  /** It, if it is open: what is to be looked at in it is said. */
  readonly session: ArticleSession | null
  readonly onCheck: () => void
  /** Saves all that is typed. */
  readonly flush: () => Promise<void>
  readonly onExport: (choice: ExportChoice) => void
  readonly onClose: () => void
}

const images: Readonly<Record<ImagesPlace, { label: string; hint: string }>> = {
  inline: { label: 'Inside the file', hint: 'One file that is complete by itself: to send, to keep, to open anywhere.' },
  beside: {
    label: 'In a folder beside it',
    hint: 'Smaller files, and ordinary images that other programs find: for a web site, or for another editor.',
  },
}

/** Asks what to export and how; where to is asked by the system's own dialog. */
export function ExportDialog({ chosen, title, session, onCheck, flush, onExport, onClose }: ExportDialogProps) {
  const count = chosen.length
  const overview = useQuery(callQuery('library:overview'))
  const all = overview.data?.counts.all ?? 0
  const [scope, setScope] = useState<ExportScope>(count > 0 ? 'chosen' : 'all')
  const [id, setId] = useState<FormatId>(lastFormat)
  const format = formatOf(id)
  const [place, setPlace] = useState<ImagesPlace | null>(null)
  const chosenImages = place !== null && format.images.includes(place) ? place : (format.images[0] ?? 'inline')
  const many = scope === 'all' ? all : count
  const what = count === 1 && title !== null ? `“${title}”` : counted(count, 'article')
  const whole = `The whole library (${counted(all, 'article')})`
  const choose = (wanted: FormatId) => {
    setId(wanted)
    rememberFormat(wanted)
  }
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" disabled={many === 0} onClick={() => onExport({ scope, format: id, images: chosenImages })}>
            {many === 1 || format.several === 'file' ? 'Export…' : 'Choose a folder…'}
          </Button>
        </>
      }
    >
      {count > 0 && all > count ? (
        <RadioGroup
          label="What"
          value={scope}
          onValue={setScope}
          choices={[
            { value: 'chosen', label: what },
            { value: 'all', label: whole },
          ]}
        />
      ) : (
        <p className="export-what">{count > 0 ? what : whole}</p>
      )}
      {session && <FindingsLine session={session} onCheck={onCheck} />}
      <SelectField
        label="Format"
        value={id}
        onValue={choose}
        hint={format.hint}
        options={formatIds.map(value => ({ value, label: formatOf(value).name }))}
      />
      {format.images.length > 1 && (
        <RadioGroup
          label="Images"
          value={chosenImages}
          onValue={setPlace}
          choices={format.images.map(value => ({ value, ...images[value] }))}
        />
      )}
      <ExportLosses scope={scope} chosen={chosen} count={many} format={id} flush={flush} />
    </Dialog>
  )
}
