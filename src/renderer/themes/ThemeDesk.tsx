import { useCallback, useEffect, useState } from 'react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ThemeSummary } from '../../shared/model/ownTheme.ts'
import { lastOptions, type SiteSettings } from '../../shared/model/site.ts'
import { chosenOptions } from '../../shared/model/theme.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { DeskPreview } from './DeskPreview.tsx'
import type { LookProblem } from './LookFrame.tsx'
import { ThemeFiles, type ThemePlace } from './ThemeFiles.tsx'
import { ThemeOptions } from './ThemeOptions.tsx'
import { SaidLine, type Said } from './SaidLine.tsx'
import { useThemeTools } from './useThemeTools.ts'
import { t } from '../words/t.ts'

export type ThemeDeskProps = {
  readonly theme: ThemeSummary
  readonly site: SiteSettings
  /** What was done just now. */
  readonly said: Said | null
  readonly onSaid: (said: Said | null) => void
  readonly onOpen: (id: string | null) => void
  readonly onClose: () => void
}

/** How often the files of the theme on the desk are looked at, in milliseconds: other programs write them too. */
const watchMs = 700

/** One theme: what it lets people choose, and beside it the pages that come of it. */
export function ThemeDesk({ theme, site, said, onSaid, onOpen, onClose }: ThemeDeskProps) {
  const readOnly = useReadOnlyLibrary()
  const tools = useThemeTools(site, onOpen, onSaid)
  const [chosen, setChosen] = useState(lastOptions(site, theme.id))
  const [tab, setTab] = useState<'options' | 'files'>('options')
  const [place, setPlace] = useState<ThemePlace>({ file: 'theme.css', line: 0 })
  const [problem, setProblem] = useState<LookProblem | null>(null)
  const files = useQuery({ ...callQuery('theme:files', { id: theme.id }), refetchInterval: watchMs, gcTime: 0 }).data
  const print = files?.print ?? ''
  const faults = useQuery({
    queryKey: ['theme:check', theme.id, print],
    queryFn: () => call('theme:check', { id: theme.id }),
    enabled: tab === 'files' && print !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  }).data
  const queries = useQueryClient()
  // Name and options may be others now.
  useEffect(() => {
    if (print !== '') void queries.invalidateQueries({ queryKey: ['theme:list'] })
  }, [queries, print])
  const values = chosenOptions(theme.options, chosen)
  const isUsual = Object.entries(theme.options).every(([name, option]) => values[name] === option.default)
  const show = (wanted: ThemePlace) => {
    setTab('files')
    setPlace(wanted)
  }
  const back = useCallback(() => onOpen(null), [onOpen])
  return (
    <Dialog
      title={theme.name}
      size="full"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={back}>
            {t('All themes')}
          </Button>
          {theme.own ? (
            <Button look="quiet" disabled={readOnly || isUsual} onClick={() => tools.setDefaults(theme, values)}>
              {t('Make these the defaults')}
            </Button>
          ) : (
            <Button look="quiet" disabled={readOnly} onClick={() => tools.duplicate(theme)}>
              {t('Duplicate to change it…')}
            </Button>
          )}
          <SaidLine said={said} />
          <Button look="main" disabled={readOnly} onClick={() => tools.giveToSite(theme, values)}>
            {t('Use for the Site')}
          </Button>
        </>
      }
    >
      <div className="theme-desk" data-tab={tab}>
        <div className="theme-side">
          <Tabs
            label={t('The theme')}
            tabs={[
              { id: 'options', label: t('Options') },
              { id: 'files', label: t('Files') },
            ]}
            current={tab}
            onCurrent={setTab}
          >
            {tab === 'options' ? (
              <ThemeOptions theme={theme} values={values} onValues={setChosen} />
            ) : (
              files && (
                <ThemeFiles
                  theme={theme}
                  files={files.files}
                  print={print}
                  faults={faults}
                  readOnly={readOnly}
                  place={place}
                  onPlace={setPlace}
                  onSaid={onSaid}
                />
              )
            )}
          </Tabs>
        </div>
        <DeskPreview id={theme.id} options={values} print={print} problem={problem} onProblem={setProblem} onShow={show} onEscape={back} />
      </div>
    </Dialog>
  )
}
