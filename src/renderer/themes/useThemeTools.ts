import { useQueryClient } from '@tanstack/react-query'
import type { ThemeSummary } from '../../shared/model/ownTheme.ts'
import type { SiteSettings } from '../../shared/model/site.ts'
import type { OptionValues } from '../../shared/model/theme.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { sentences } from '../words/sentences.ts'
import type { Said } from './SaidLine.tsx'
import { t } from '../words/t.ts'

/** What can be done to themes as wholes. `onOpen` shows one, `show` says what was done. */
export function useThemeTools(site: SiteSettings, onOpen: (id: string | null) => void, show: (said: Said | null) => void) {
  const attempt = useAttempt()
  const { askText, confirm } = useQuestions()
  const queries = useQueryClient()
  const changed = () => queries.invalidateQueries({ queryKey: ['theme:list'] })
  const setForSite = async (id: string, options: OptionValues) => {
    await call('site:set-settings', { ...(await call('site:settings')), theme: id, options })
    await queries.invalidateQueries({ queryKey: ['site:settings'] })
  }

  return {
    create: () =>
      attempt(async () => {
        const name = await askText({ title: t('New theme'), label: t('Name'), action: t('Make'), value: t('My theme') })
        if (name === null) return
        const { id } = await call('theme:add', { from: null, name })
        await changed()
        onOpen(id)
      }),

    duplicate: ({ id: from, name: usual }: ThemeSummary) =>
      attempt(async () => {
        const value = t('{name} copy', { name: usual })
        const name = await askText({ title: t('Duplicate the theme'), label: t('Name'), action: t('Duplicate'), value })
        if (name === null) return
        const { id } = await call('theme:add', { from, name })
        await changed()
        onOpen(id)
      }),

    rename: ({ id, name: value }: ThemeSummary) =>
      attempt(async () => {
        const name = await askText({ title: t('Rename the theme'), label: t('Name'), action: t('Rename'), value })
        if (name === null || name === value) return
        await call('theme:rename', { id, name })
        await changed()
      }),

    /** Asks first where the site has it. */
    remove: ({ id, name }: ThemeSummary) =>
      attempt(async () => {
        const { theme, options } = site
        const ofSite = theme === id
        const sure = !ofSite || (await confirm(siteQuestion(name)))
        if (!sure) return
        const { removed } = await call('theme:remove', { id })
        if (ofSite) await setForSite('essay', {})
        onOpen(null)
        await changed()
        show({
          text: t('The theme “{name}” was removed.', { name }),
          action: {
            label: t('Undo'),
            run: () =>
              attempt(async () => {
                show(null)
                const back = await call('theme:restore', { removed })
                if (ofSite) await setForSite(back.id, theme === id ? options : {})
                await changed()
              }),
          },
        })
      }),

    take: (source: 'zip' | 'folder') =>
      attempt(async () => {
        const taken = await call('theme:import', { source })
        if (!taken) return
        await changed()
        onOpen(taken.id)
        const left = taken.left.length
        show({
          text: sentences(
            t('The theme “{name}” was imported.', { name: taken.name }),
            left > 0 &&
              t('{count, plural, one {# file that no theme has was} other {# files that no theme has were}} left out.', { count: left }),
          ),
        })
      }),

    give: ({ id, name }: ThemeSummary) =>
      attempt(async () => {
        if (await call('theme:export', { id })) show({ text: t('The theme “{name}” was exported.', { name }) })
      }),

    reveal: ({ id }: ThemeSummary) => attempt(() => call('theme:reveal', { id })),

    giveToSite: ({ id, name }: ThemeSummary, options: OptionValues) =>
      attempt(async () => {
        await setForSite(id, options)
        show({ text: t('The site has the theme “{name}” from its next build on.', { name }) })
      }),

    setDefaults: ({ id }: ThemeSummary, options: OptionValues) =>
      attempt(async () => {
        await call('theme:set-defaults', { id, options })
        await changed()
        show({ text: t('These are the theme’s defaults now.') })
      }),
  }
}

export type ThemeTools = ReturnType<typeof useThemeTools>

function siteQuestion(name: string) {
  return {
    title: t('Remove the theme of the site?'),
    text: t('The site has “{name}” now. Its next build would have Quiet essay.', { name }),
    action: t('Remove'),
    danger: true,
  }
}
