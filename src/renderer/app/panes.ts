/** How wide the panes are, in pixels, by a person's own choice. */
export type PaneWidths = { readonly sidebar: number; readonly list: number; readonly inspector: number }
export type PaneName = keyof PaneWidths

export const paneLimits: Readonly<Record<PaneName, { readonly least: number; readonly usual: number; readonly most: number }>> = {
  sidebar: { least: 168, usual: 212, most: 340 },
  list: { least: 220, usual: 272, most: 440 },
  inspector: { least: 248, usual: 286, most: 480 },
}

export const usualWidths: PaneWidths = {
  sidebar: paneLimits.sidebar.usual,
  list: paneLimits.list.usual,
  inspector: paneLimits.inspector.usual,
}

/** Below this the page is no pleasure to write on, and the panes make room. */
const leastPage = 480

/** `beside` takes room, `over` floats above the page, `folded` is away. */
export type PanePlace = 'beside' | 'over' | 'folded'

export type Arrangement = Readonly<Record<PaneName, PanePlace>>

export type Wishes = {
  /** The window's width in pixels. */
  readonly width: number
  readonly widths: PaneWidths
  readonly showLibrary: boolean
  readonly showInspector: boolean
  /** Which pane that has no room beside the page is called for. */
  readonly called: 'sidebar' | 'inspector' | null
}

/**
 * Who stands where. The list gives way to nobody; the sidebar and then the inspector stand beside the page while it
 * keeps its least width, and float over it when called for.
 */
export function arrange({ width, widths, showLibrary, showInspector, called }: Wishes): Arrangement {
  const list = showLibrary ? widths.list : 0
  const sidebarFits = showLibrary && width - list - widths.sidebar >= leastPage
  const sidebar = sidebarFits ? widths.sidebar : 0
  const inspectorFits = showInspector && width - list - sidebar - widths.inspector >= leastPage
  return {
    sidebar: sidebarFits ? 'beside' : called === 'sidebar' ? 'over' : 'folded',
    list: showLibrary ? 'beside' : 'folded',
    inspector: inspectorFits ? 'beside' : called === 'inspector' ? 'over' : 'folded',
  }
}

/** A width within a pane's limits, in whole pixels. */
export function limited(pane: PaneName, width: number): number {
  const { least, most } = paneLimits[pane]
  return Math.round(Math.min(most, Math.max(least, width)))
}
