import { useState } from 'react'
import { EllipsisVertical } from 'lucide-react'
import type { ThemeSummary } from '../../shared/model/ownTheme.ts'
import { lastOptions, type SiteSettings } from '../../shared/model/site.ts'
import { chosenOptions } from '../../shared/model/theme.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../ui/MenuItem.tsx'
import { LookFrame, type LookProblem } from './LookFrame.tsx'
import type { ThemeTools } from './useThemeTools.ts'
import { useDarkSystem } from './useDarkSystem.ts'
import { t } from '../words/t.ts'

export type ThemeCardProps = {
  readonly theme: ThemeSummary
  readonly site: SiteSettings
  readonly tools: ThemeTools
  /** Whether its look asks the library again. */
  readonly fresh: boolean
  readonly readOnly: boolean
  readonly onOpen: () => void
}

/** A theme with its look, its name, and what can be done to it. */
export function ThemeCard({ theme, site, tools, fresh, readOnly, onOpen }: ThemeCardProps) {
  const [problem, setProblem] = useState<LookProblem | null>(null)
  const dark = useDarkSystem()
  const ofSite = site.theme === theme.id
  const options = chosenOptions(theme.options, lastOptions(site, theme.id))
  return (
    <li className="theme-card">
      <div className="theme-look">
        <div className="theme-picture" aria-hidden inert>
          {problem ? (
            <p className="theme-broken">{t('This theme can’t be used as it is.')}</p>
          ) : (
            <LookFrame
              id={theme.id}
              options={options}
              page="home"
              fresh={fresh}
              print={theme.version}
              title={theme.name}
              dark={dark}
              onProblem={setProblem}
            />
          )}
        </div>
        <button type="button" className="theme-open" onClick={onOpen} aria-label={t('Open the theme {name}', { name: theme.name })} />
      </div>
      <div className="theme-caption">
        <span className="theme-name">{theme.name}</span>
        {ofSite && <span className="theme-badge">{t('The site’s')}</span>}
        <span className="grow" />
        <Menu
          trigger={
            <IconButton label={t('More on the theme {name}', { name: theme.name })}>
              <EllipsisVertical size={15} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem onSelect={onOpen}>{theme.own ? t('Edit@@a theme') : t('Look at')}</MenuItem>
          <MenuItem disabled={readOnly || ofSite} onSelect={() => tools.giveToSite(theme, {})}>
            {t('Use for the Site')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem disabled={readOnly} onSelect={() => tools.duplicate(theme)}>
            {t('Duplicate…')}
          </MenuItem>
          {theme.own && (
            <MenuItem disabled={readOnly} onSelect={() => tools.rename(theme)}>
              {t('Rename…')}
            </MenuItem>
          )}
          <MenuItem onSelect={() => tools.give(theme)}>{t('Export…')}</MenuItem>
          {theme.own && <MenuItem onSelect={() => tools.reveal(theme)}>{t('Open its folder')}</MenuItem>}
          {theme.own && (
            <>
              <MenuSeparator />
              <MenuItem danger disabled={readOnly} onSelect={() => tools.remove(theme)}>
                {t('Remove')}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
      <p className="theme-about">{theme.problem ?? theme.description}</p>
    </li>
  )
}
