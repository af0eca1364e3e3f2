import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { siteSettings, type SiteSettings } from '../../../shared/model/site.ts'
import { menuProblem } from '../../../shared/model/siteMenu.ts'
import type { Finding } from '../../../shared/checklist/checkArticle.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { call } from '../../api/call.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useActions } from '../../app/useActions.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { SiteFindingsDialog } from '../../checklist/SiteFindingsDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogParts } from '../../ui/DialogParts.tsx'
import { useToasts } from '../../ui/useToasts.ts'
import { MenuFields } from './MenuFields.tsx'
import { SiteContents } from './SiteContents.tsx'
import { SiteFields } from './SiteFields.tsx'
import { SiteProgress } from './SiteProgress.tsx'
import { ThemeFields } from './ThemeFields.tsx'
import { t } from '../../words/t.ts'
import { tell } from '../../../shared/words/tell.ts'

export type Themes = Output<'theme:list'>

const doing = { site: t('Building the site'), preview: t('Building the preview'), check: t('Looking through the articles') } as const

export type SiteDialogProps = {
  /** Saves all that is typed. */
  readonly flush: () => Promise<void>
  /** Leads to all themes, and back here. */
  readonly onThemes: () => void
  readonly onClose: () => void
}

/** What the library's site is, and its two buttons: to look at it, and to build it. */
export function SiteDialog(props: SiteDialogProps) {
  const settings = useQuery({ ...callQuery('site:settings'), gcTime: 0 }).data
  const themes = useQuery(callQuery('theme:list')).data
  if (!settings || !themes) return null
  return <SiteForm {...props} stored={settings} themes={themes} />
}

type SiteFormProps = SiteDialogProps & { readonly stored: SiteSettings; readonly themes: Themes }

function SiteForm({ stored, themes, flush, onThemes, onClose }: SiteFormProps) {
  const attempt = useAttempt()
  const { show } = useToasts()
  // A theme that was removed is none any more.
  const [settings, setSettings] = useState(
    themes.some(({ id }) => id === stored.theme) ? stored : { ...stored, theme: 'essay', options: {} },
  )
  const [building, setBuilding] = useState<'site' | 'preview' | 'check' | null>(null)
  const [found, setFound] = useState<{ readonly checked: Output<'site:check'>; readonly stops: boolean } | null>(null)
  const { openFinding } = useActions()
  const [problem, setProblem] = useState<string | null>(null)
  const [notes, setNotes] = useState<readonly string[]>([])
  const change = (changed: Partial<SiteSettings>) => {
    setSettings(before => ({ ...before, ...changed }))
    setProblem(null)
  }

  /** Settings that are right, or null after saying what is wrong with them. */
  const proved = () => {
    const wrong = settings.menu.map(menuProblem).find(each => each !== null)
    if (wrong) {
      setProblem(wrong)
      return null
    }
    const parsed = siteSettings.safeParse(settings)
    if (parsed.success) return parsed.data
    setProblem(parsed.error.issues[0]?.message ?? t('Something in these settings is not right.'))
    return null
  }

  const keep = () =>
    attempt(async () => {
      const right = proved()
      if (!right) return
      await call('site:set-settings', right)
      onClose()
    })

  const lookAtThemes = () =>
    attempt(async () => {
      const right = proved()
      if (!right) return
      await call('site:set-settings', right)
      onThemes()
    })

  /** What is to be looked at first. `onlyWhatStops`: nothing is shown where nothing of that is found. */
  const check = async ({ statuses, pages }: SiteSettings, onlyWhatStops: boolean): Promise<boolean> => {
    setBuilding('check')
    try {
      await flush()
      const checked = await call('site:check', { statuses, pages, onlyWhatStops })
      if (onlyWhatStops && checked.found === 0) return true
      setFound({ checked, stops: onlyWhatStops })
      return false
    } finally {
      setBuilding(null)
    }
  }

  const showFound = (article: ArticleId, finding: Finding) =>
    attempt(async () => {
      const right = proved()
      if (right) await call('site:set-settings', right)
      setFound(null)
      onClose()
      // The dialogs give the focus back to where it was; what is shown takes it from there.
      setTimeout(() => openFinding(article, finding))
    })

  const build = (preview: boolean, allTheSame = false) =>
    attempt(async () => {
      const right = proved()
      if (!right) return
      if (!preview && right.folder === '') return setProblem(t('Choose the folder that the site goes into.'))
      setNotes([])
      setFound(null)
      await flush()
      await call('site:set-settings', right)
      if (!preview && !allTheSame && !(await check(right, true))) return
      setBuilding(preview ? 'preview' : 'site')
      try {
        const built = await call('site:build', { settings: right, preview })
        setNotes(built.warnings.map(tell))
        if (preview) return
        show({
          text: t(
            'The site has {articles, plural, one {# article} other {# articles}}: {files, plural, one {# file} other {# files}} written, {removed} removed.',
            { articles: built.articles, files: built.written, removed: built.removed },
          ),
          action: { label: t('Show in folder'), run: () => attempt(() => call('site:reveal')) },
        })
        if (built.warnings.length === 0) onClose()
      } finally {
        setBuilding(null)
      }
    })

  return (
    <Dialog
      title={t('Publish site')}
      size="large"
      dismissible={building === null}
      onClose={onClose}
      footer={
        building ? (
          <SiteProgress label={doing[building]} />
        ) : (
          <>
            <Button look="quiet" onClick={keep}>
              {t('Keep and close')}
            </Button>
            <Button
              onClick={() =>
                attempt(async () => {
                  const right = proved()
                  if (right) await check(right, false)
                })
              }
            >
              {t('Check')}
            </Button>
            <Button onClick={() => build(true)}>{t('Preview')}</Button>
            <Button look="main" onClick={() => build(false)}>
              {t('Build site')}
            </Button>
          </>
        )
      }
    >
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="notes selectable" aria-label={t('Notes on the site')}>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <DialogParts
        parts={[
          { name: t('Site'), fields: <SiteFields settings={settings} onChange={change} /> },
          { name: t('Contents'), fields: <SiteContents settings={settings} onChange={change} /> },
          { name: t('Pages and menu'), fields: <MenuFields settings={settings} onChange={change} /> },
          {
            name: t('Theme'),
            fields: <ThemeFields settings={settings} themes={themes} onChange={change} onThemes={lookAtThemes} />,
          },
        ]}
      />
      {found && (
        <SiteFindingsDialog
          found={found.checked}
          onShow={showFound}
          onGoOn={found.stops ? () => build(false, true) : undefined}
          onClose={() => setFound(null)}
        />
      )}
    </Dialog>
  )
}
