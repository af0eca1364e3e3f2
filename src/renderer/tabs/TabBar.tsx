import { useLayoutEffect, useRef, useState, useSyncExternalStore, type DragEvent, type KeyboardEvent } from 'react'
import { ChevronDown, RotateCcw, X } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuCheckItem, MenuItem, MenuSeparator } from '../ui/MenuItem.tsx'
import { classes } from '../ui/classes.ts'
import { commandKeys } from '../ui/keys.ts'
import type { Tab } from './Tabs.ts'
import type { TabTools } from './useTabs.ts'
import { keepSelectionUnpasted } from '../ui/keepSelectionUnpasted.ts'
import { t } from '../words/t.ts'
import './tabs.css'

const dragType = 'application/x-deckle-tab'

export type TabBarProps = {
  readonly tools: TabTools
  readonly panel: string
  /** Whether the page shows the current article, and not a place of the library. */
  readonly isShown: boolean
}

/**
 * The articles that are kept open, after the ARIA pattern: arrows, Home and End go from tab to tab, Alt with an arrow moves the
 * tab, Delete closes it. By pointer they are dragged, and closed by their cross or the middle button.
 */
export function TabBar({ tools, panel, isShown }: TabBarProps) {
  const { tabs } = tools
  const current = isShown ? tools.current : null
  const list = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<number | null>(null)

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // Whatever has become the current one is brought into sight.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [current, tabs.length])

  const focus = (id: ArticleId) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-tab="${id}"]`)?.focus({ preventScroll: false }))
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['tab'] : undefined
    const at = tabs.findIndex(tab => tab.id === id)
    const tab = tabs[at]
    if (!tab) return
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step !== undefined && event.altKey) {
      tools.move(tab.id, at + step)
      focus(tab.id)
    } else if (event.key === 'Delete' || event.key === 'Backspace') tools.close(tab.id)
    else {
      const to = step === undefined ? { Home: 0, End: tabs.length - 1 }[event.key] : (at + step + tabs.length) % tabs.length
      const next = to === undefined ? undefined : tabs[to]
      if (!next) return
      focus(next.id)
    }
    event.preventDefault()
  }
  const placeOf = (event: DragEvent) => {
    const boxes = [...(list.current?.querySelectorAll('[role=tab]') ?? [])].map(tab => tab.getBoundingClientRect())
    const at = boxes.findIndex(box => event.clientX < box.left + box.width / 2)
    return at < 0 ? boxes.length : at
  }
  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(dragType)
    const from = tabs.findIndex(tab => tab.id === id)
    const to = placeOf(event)
    setOver(null)
    if (from < 0) return
    event.preventDefault()
    event.stopPropagation()
    const tab = tabs[from]
    if (tab) tools.move(tab.id, to > from ? to - 1 : to)
  }

  return (
    <div className="tab-bar">
      {/* The tabs in it take the focus; the keys rise from them. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="tablist"
        aria-label={t('Open articles')}
        className="tab-row"
        ref={list}
        onKeyDown={onKeyDown}
        onDragOver={event => {
          if (!event.dataTransfer.types.includes(dragType)) return
          event.preventDefault()
          setOver(placeOf(event))
        }}
        onDragLeave={() => setOver(null)}
        onDrop={onDrop}
      >
        {tabs.map((tab, at) => (
          <TabButton
            key={tab.id}
            tab={tab}
            tools={tools}
            panel={panel}
            isCurrent={tab.id === current}
            focusable={tab.id === current || (current === null && at === 0)}
            mark={over === at ? 'before' : over === tabs.length && at === tabs.length - 1 ? 'after' : undefined}
          />
        ))}
      </div>
      <Menu
        trigger={
          <IconButton label={t('All open articles')}>
            <ChevronDown size={15} aria-hidden />
          </IconButton>
        }
      >
        {tabs.map(tab => (
          <MenuCheckItem key={tab.id} checked={tab.id === current} onSelect={() => tools.choose(tab.id)}>
            <TabTitle tab={tab} tools={tools} />
          </MenuCheckItem>
        ))}
        <MenuSeparator />
        <MenuItem
          icon={<RotateCcw size={14} aria-hidden />}
          keys={commandKeys('tab:reopen')}
          disabled={!tools.canReopen()}
          onSelect={tools.reopen}
        >
          {t('Reopen the closed tab')}
        </MenuItem>
      </Menu>
    </div>
  )
}

type TabButtonProps = {
  readonly tab: Tab
  readonly tools: TabTools
  readonly panel: string
  readonly isCurrent: boolean
  readonly focusable: boolean
  /** Where a tab that is dragged would go, as seen from this one. */
  readonly mark: 'before' | 'after' | undefined
}

function TabButton({ tab, tools, panel, isCurrent, focusable, mark }: TabButtonProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab.id}`}
      data-tab={tab.id}
      data-drop={mark}
      aria-selected={isCurrent}
      aria-controls={isCurrent ? panel : undefined}
      aria-keyshortcuts="Delete Alt+ArrowLeft Alt+ArrowRight"
      tabIndex={focusable ? 0 : -1}
      className={classes('article-tab', isCurrent && 'article-tab-current')}
      draggable
      onDragStart={event => {
        event.dataTransfer.setData(dragType, tab.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onClick={event => {
        if (event.target instanceof Element && event.target.closest('[data-close]')) tools.close(tab.id)
        else tools.choose(tab.id)
      }}
      onMouseUp={keepSelectionUnpasted}
      onAuxClick={event => {
        if (event.button === 1) tools.close(tab.id)
      }}
    >
      <span className="article-tab-title">
        <TabTitle tab={tab} tools={tools} />
      </span>
      <span className="article-tab-close" data-close aria-hidden title={t('Close ({keys})', { keys: commandKeys('tab:close') })}>
        <X size={13} />
      </span>
    </button>
  )
}

const nothing = () => () => {}

/** The title as it is being written, or as it was when the article was last open. */
function TabTitle({ tab, tools }: { readonly tab: Tab; readonly tools: TabTools }) {
  const header = tools.find(tab.id)?.header
  const title = useSyncExternalStore(header?.subscribe ?? nothing, () => header?.get().title ?? tab.title)
  return title.trim() || t('Untitled')
}
