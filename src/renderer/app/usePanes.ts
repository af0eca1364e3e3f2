import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import type { FocusMode, Settings } from '../../shared/model/settings.ts'
import { call } from '../api/call.ts'
import { useAttempt } from './useAttempt.ts'
import { arrange, besideWidth, limited, usualWidths, type PaneName, type PaneWidths } from './panes.ts'
import { remembered, remember } from './memory.ts'

const widthsSchema = z.object({
  sidebar: z.number(),
  list: z.number(),
  inspector: z.number(),
  beside: z.number().default(usualWidths.beside),
})
const memoryKey = 'deckle.panes'

/** What is shown beside the page. */
export type Beside = 'preview' | 'article'

export type PaneTools = ReturnType<typeof usePanes>

/** The panes of this window: which stand where, how wide, and the ways to change it. */
export function usePanes(settings: Pick<Settings, 'showLibrary' | 'showInspector' | 'focus' | 'typewriter' | 'spelling'>) {
  const attempt = useAttempt()
  const [width, setWidth] = useState(window.innerWidth)
  const [widths, setWidths] = useState<PaneWidths>(() => remembered(memoryKey, widthsSchema) ?? usualWidths)
  const [called, setCalled] = useState<'sidebar' | 'inspector' | null>(null)

  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])

  const [beside, setBeside] = useState<Beside | null>(null)
  const wishes = { width, widths, ...settings, split: beside !== null }
  const places = arrange({ ...wishes, called })
  const update = (change: Partial<Settings>) => attempt(() => call('app:update-settings', change))

  const resize = useCallback((pane: PaneName, to: number) => {
    setWidths(before => {
      const after = { ...before, [pane]: limited(pane, to) }
      remember(memoryKey, after)
      return after
    })
  }, [])

  return {
    places,
    /** The part of the text that stands out while one writes. */
    focus: settings.focus,
    /** Has one part of the text stand out while one writes, or no longer. */
    toggleFocus: (focus: FocusMode) => update({ focus: settings.focus === focus ? 'off' : focus }),
    toggleTypewriter: () => update({ typewriter: !settings.typewriter }),
    widths: { ...widths, beside: besideWidth(width, widths.beside) },
    /** Underlines misspelt words, or no longer. */
    toggleSpelling: () => update({ spelling: !settings.spelling }),
    resize,
    /** What stands beside the page; null is nothing. */
    beside,
    /** Shows something beside the page, or nothing any more. */
    setBeside,
    /** Folds the floating pane away. */
    dismiss: useCallback(() => setCalled(null), []),
    toggleLibrary: () =>
      settings.showLibrary && places.list === 'folded'
        ? setCalled(now => (now === 'sidebar' ? null : 'sidebar'))
        : update({ showLibrary: !settings.showLibrary }),
    /** The sidebar alone: it floats where it has no room. */
    toggleSidebar: () => (settings.showLibrary ? setCalled(now => (now === 'sidebar' ? null : 'sidebar')) : update({ showLibrary: true })),
    /** Makes the sidebar be seen, wherever it stands. */
    showSidebar: () => {
      if (places.sidebar !== 'folded') return
      if (!settings.showLibrary) update({ showLibrary: true })
      const fits = arrange({ ...wishes, showLibrary: true, called: null }).sidebar === 'beside'
      if (!fits) setCalled('sidebar')
    },
    toggleInspector: () => {
      if (places.inspector === 'beside') return update({ showInspector: false })
      if (places.inspector === 'over') return setCalled(null)
      const fits = arrange({ ...wishes, showInspector: true, called: null }).inspector === 'beside'
      return fits ? update({ showInspector: true }) : setCalled('inspector')
    },
    /** Makes the inspector be seen, wherever it stands. */
    showInspector: () => {
      if (places.inspector !== 'folded') return
      const fits = arrange({ ...wishes, showInspector: true, called: null }).inspector === 'beside'
      if (fits) update({ showInspector: true })
      else setCalled('inspector')
    },
  }
}
