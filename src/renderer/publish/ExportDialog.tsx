import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { formatIds, formatOf, type FormatId } from '../../shared/formats/formats.ts'
import type { ImagesPlace } from '../../shared/formats/Format.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { FindingsLine } from '../checklist/FindingsLine.tsx'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Answers } from '../ui/Answers.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { ExportLosses } from './ExportLosses.tsx'
import { ExportTheme } from './ExportTheme.tsx'
import type { ExportScope } from './scopedIds.ts'
import { lastFormat, rememberFormat } from './lastFormat.ts'
import { lastTheme, rememberTheme } from './lastTheme.ts'
import { t } from '../words/t.ts'

export type ExportChoice = {
  readonly scope: ExportScope
  readonly format: FormatId
  readonly images: ImagesPlace
  readonly theme: string
  /** Whether an archive has the kept versions of its articles too. */
  readonly history: boolean
}

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
  inline: { label: t('Inside the file'), hint: t('One file that is complete by itself: to send, to keep, to open anywhere.') },
  beside: {
    label: t('In a folder beside it'),
    hint: t('Smaller files, and ordinary images that other programs find: for a web site, or for another editor.'),
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
  const [theme, setTheme] = useState(lastTheme)
  const [history, setHistory] = useState(false)
  const [place, setPlace] = useState<ImagesPlace | null>(null)
  const chosenImages = place !== null && format.images.includes(place) ? place : (format.images[0] ?? 'inline')
  const many = scope === 'all' ? all : count
  const what = count === 1 && title !== null ? `“${title}”` : t('{count, plural, one {# article} other {# articles}}', { count })
  const whole = t('The whole library ({count, plural, one {# article} other {# articles}})', { count: all })
  const choose = (wanted: FormatId) => {
    setId(wanted)
    rememberFormat(wanted)
  }
  const chooseTheme = (wanted: string) => {
    setTheme(wanted)
    rememberTheme(wanted)
  }
  return (
    <Dialog
      title={t('Export')}
      onClose={onClose}
      footer={
        <Answers
          onCancel={onClose}
          disabled={many === 0}
          onAnswer={() => onExport({ scope, format: id, images: chosenImages, theme, history: id === 'archive' && history })}
        >
          {many === 1 || format.several === 'file' ? t('Export…') : t('Choose a folder…')}
        </Answers>
      }
    >
      {count > 0 && all > count ? (
        <RadioGroup
          label={t('What')}
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
        label={t('Format@@of a file')}
        value={id}
        onValue={choose}
        hint={t(format.hint)}
        options={formatIds.map(value => ({ value, label: t(formatOf(value).name) }))}
      />
      {format.themed && <ExportTheme theme={theme} onTheme={chooseTheme} />}
      {id === 'archive' && (
        <Checkbox checked={history} onValue={setHistory}>
          {t('With history: every kept version, named ones too')}
        </Checkbox>
      )}
      {format.images.length > 1 && (
        <RadioGroup
          label={t('Images')}
          value={chosenImages}
          onValue={setPlace}
          choices={format.images.map(value => ({ value, ...images[value] }))}
        />
      )}
      <ExportLosses scope={scope} chosen={chosen} count={many} format={id} flush={flush} />
    </Dialog>
  )
}
