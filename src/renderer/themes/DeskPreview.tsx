import { useState } from 'react'
import { Moon } from 'lucide-react'
import { lookPages, type LookPage } from '../../shared/model/ownTheme.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { LookFrame, type Look, type LookProblem } from './LookFrame.tsx'
import type { ThemePlace } from './ThemeFiles.tsx'
import { useDarkSystem } from './useDarkSystem.ts'
import { t } from '../words/t.ts'

const names: Readonly<Record<LookPage, string>> = {
  home: t('Home@@of a site'),
  article: t('Article'),
  tags: t('Tags'),
  search: t('Search'),
  missing: t('Not found'),
}

export type DeskPreviewProps = Omit<Look, 'page' | 'fresh'> & {
  readonly problem: LookProblem | null
  readonly onProblem: (problem: LookProblem | null) => void
  /** Leads to a place in the theme's files. */
  readonly onShow: (place: ThemePlace) => void
  readonly onEscape: () => void
}

/** The page that comes of the theme, of the kind that is chosen. What is wrong with the theme stands above the last page that could be made. */
export function DeskPreview({ problem, onProblem, onShow, onEscape, ...look }: DeskPreviewProps) {
  const [page, setPage] = useState<LookPage>('article')
  const [narrow, setNarrow] = useState(false)
  const system = useDarkSystem()
  const [dark, setDark] = useState(system)
  return (
    <div className="theme-preview">
      <div className="theme-bar" role="toolbar" aria-label={t('Preview')}>
        <SelectField
          label={t('Page')}
          hideLabel
          value={page}
          options={lookPages.map(value => ({ value, label: names[value] }))}
          onValue={setPage}
        />
        <span className="grow" />
        <button type="button" className="preview-width" aria-pressed={narrow} onClick={() => setNarrow(!narrow)}>
          {t('Phone')}
        </button>
        <IconButton label={t('Dark page')} pressed={dark} onClick={() => setDark(!dark)}>
          <Moon size={15} aria-hidden />
        </IconButton>
      </div>
      <output className="theme-problem">
        {problem && (
          <>
            <span className="grow">{problem.sentence}</span>
            {problem.file !== null && (
              <Button look="quiet" onClick={() => onShow({ file: problem.file ?? '', line: problem.line })}>
                {t('Show@@a place')}
              </Button>
            )}
          </>
        )}
      </output>
      <div className="theme-stage" data-narrow={narrow || undefined}>
        <LookFrame
          {...look}
          page={page}
          title={t('A page of the site with this theme')}
          dark={dark}
          onEscape={onEscape}
          onProblem={onProblem}
        />
      </div>
    </div>
  )
}
