import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { Moon, X } from 'lucide-react'
import { z } from 'zod'
import { remember, remembered } from '../app/memory.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { commandKeys } from '../ui/keys.ts'
import { usePreview } from './usePreview.ts'
import './preview.css'
import { t } from '../words/t.ts'

const devices = ['pane', 'phone', 'tablet', 'desktop'] as const
type Device = (typeof devices)[number]

/** How wide the page is on each, in pixels; null is as wide as there is room. */
const widths: Readonly<Record<Device, number | null>> = { pane: null, phone: 390, tablet: 820, desktop: 1280 }
const names: Readonly<Record<Device, string>> = { pane: t('Pane'), phone: t('Phone'), tablet: t('Tablet'), desktop: t('Desktop') }

const memoryKey = 'deckle.preview'
const memory = z.object({ device: z.enum(devices) })

export type PreviewPaneProps = { readonly session: ArticleSession; readonly onClose: () => void }

/** The exported page beside its text, kept up to what is typed. */
export function PreviewPane({ session, onClose }: PreviewPaneProps) {
  const [device, setDevice] = useState<Device>(() => remembered(memoryKey, memory)?.device ?? 'pane')
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const close = () => {
    onClose()
    session.focus()
  }
  const { page, setPage, problem, shown, again } = usePreview(session, close)
  const { stage, room } = useRoom()

  // Where the page asks which of the two is wanted, and where it asks for the system's.
  useLayoutEffect(() => page?.documentElement.style.setProperty('color-scheme', dark ? 'dark' : 'light'), [page, dark])
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const onSystem = () => setDark(system.matches)
    system.addEventListener('change', onSystem)
    return () => system.removeEventListener('change', onSystem)
  }, [])

  const choose = (next: Device) => {
    setDevice(next)
    remember(memoryKey, { device: next })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    // The buttons in it take the focus; Escape rises from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="preview" onKeyDown={onKeyDown}>
      <div className="preview-bar" role="toolbar" aria-label={t('Preview')}>
        <fieldset className="preview-widths" aria-label={t('Width of the page')}>
          {devices.map(each => (
            <button key={each} type="button" className="preview-width" aria-pressed={device === each} onClick={() => choose(each)}>
              {names[each]}
            </button>
          ))}
        </fieldset>
        <span className="grow" />
        <IconButton label={t('Dark page')} pressed={dark} onClick={() => setDark(!dark)}>
          <Moon size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('Close the preview')} keys={commandKeys('view:preview')} onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <output className="preview-status">
        {problem !== null && (
          <div className="preview-problem">
            <p>{problem}</p>
            <Button look="quiet" onClick={again}>
              {t('Try again')}
            </Button>
          </div>
        )}
      </output>
      <div className="preview-stage" ref={stage} data-framed={widths[device] !== null || undefined}>
        <iframe
          title={t('The page as it is exported')}
          className="preview-page"
          // Its scripts, forms, windows and navigation are off; its origin is ours, so that the text can be put into it.
          sandbox="allow-same-origin"
          src="page.html"
          style={placed(widths[device], room, dark)}
          data-shown={shown || undefined}
          onLoad={event => setPage(event.currentTarget.contentDocument)}
        />
      </div>
    </div>
  )
}

type Room = { readonly width: number; readonly height: number }

/** The frame at its own width, made smaller where the pane is narrower. */
function placed(width: number | null, room: Room, dark: boolean): CSSProperties {
  const scheme = { colorScheme: dark ? 'dark' : 'light' }
  if (width === null || room.width === 0) return { ...scheme, width: '100%', height: '100%' }
  const scale = Math.min(1, room.width / width)
  return { ...scheme, width, height: room.height / scale, transform: `scale(${scale})`, left: (room.width - width * scale) / 2 }
}

function useRoom() {
  const stage = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { stage, room }
}
