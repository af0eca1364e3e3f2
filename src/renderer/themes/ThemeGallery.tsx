import { Plus } from 'lucide-react'
import type { ThemeSummary } from '../../shared/model/ownTheme.ts'
import type { SiteSettings } from '../../shared/model/site.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { ThemeCard } from './ThemeCard.tsx'
import { SaidLine, type Said } from './SaidLine.tsx'
import { useThemeTools } from './useThemeTools.ts'
import { t } from '../words/t.ts'

export type ThemeGalleryProps = {
  readonly themes: readonly ThemeSummary[]
  readonly site: SiteSettings
  /** What was done just now. */
  readonly said: Said | null
  readonly onSaid: (said: Said | null) => void
  readonly onOpen: (id: string | null) => void
  readonly onClose: () => void
}

/** The shipped themes and the library's own, each with the look that it gives this library's site. */
export function ThemeGallery({ themes, site, said, onSaid, onOpen, onClose }: ThemeGalleryProps) {
  const readOnly = useReadOnlyLibrary()
  const tools = useThemeTools(site, onOpen, onSaid)
  const own = themes.filter(theme => theme.own)
  const cards = (shown: readonly ThemeSummary[]) => (
    <ul className="theme-cards">
      {shown.map(theme => (
        <ThemeCard
          key={theme.id}
          theme={theme}
          site={site}
          tools={tools}
          fresh={theme === themes[0]}
          readOnly={readOnly}
          onOpen={() => onOpen(theme.id)}
        />
      ))}
    </ul>
  )
  return (
    <Dialog
      title={t('Themes')}
      size="full"
      onClose={onClose}
      footer={
        <>
          <Menu
            align="start"
            trigger={
              <Button look="quiet" disabled={readOnly}>
                {t('Import@@of a theme')}
              </Button>
            }
          >
            <MenuItem onSelect={() => tools.take('zip')}>{t('From a zip file…')}</MenuItem>
            <MenuItem onSelect={() => tools.take('folder')}>{t('From a folder…')}</MenuItem>
          </Menu>
          <Button look="quiet" disabled={readOnly} onClick={tools.create}>
            <Plus size={14} aria-hidden />
            {t('New theme…')}
          </Button>
          <SaidLine said={said} />
          <Button look="main" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <section aria-label={t('Themes of this library')}>
        <h3 className="theme-heading">{t('Themes of this library')}</h3>
        {own.length > 0 ? (
          cards(own)
        ) : (
          <p className="theme-none">
            {t('None yet. Duplicate one of Deckle’s to change it, make a new one, or import one that somebody gave you.')}
          </p>
        )}
      </section>
      <section aria-label={t('Themes of Deckle')}>
        <h3 className="theme-heading">{t('Themes of Deckle')}</h3>
        {cards(themes.filter(theme => !theme.own))}
      </section>
    </Dialog>
  )
}
