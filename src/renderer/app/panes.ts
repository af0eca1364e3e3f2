/** How wide the panes are, in pixels, by a person's own choice. */
export type PaneWidths = { readonly sidebar: number; readonly list: number; readonly inspector: number; readonly beside: number }
export type PaneName = keyof PaneWidths

export const paneLimits: Readonly<Record<PaneName, { readonly least: number; readonly usual: number; readonly most: number }>> = {
  sidebar: { least: 168, usual: 212, most: 340 },
  list: { least: 220, usual: 272, most: 440 },
  inspector: { least: 248, usual: 286, most: 480 },
  beside: { least: 320, usual: 480, most: 1600 },
}

export const usualWidths: PaneWidths = {
  sidebar: paneLimits.sidebar.usual,
  list: paneLimits.list.usual,
  inspector: paneLimits.inspector.usual,
  beside: paneLimits.beside.usual,
}

/** Below this the page is no pleasure to write on, and the panes make room. */
const leastPage = 480

/** `beside` takes room, `over` floats above the page, `folded` is away. */
export type PanePlace = 'beside' | 'over' | 'folded'

export type Arrangement = Readonly<Record<Exclude<PaneName, 'beside'>, PanePlace>>

export type Wishes = {
  /** The window's width in pixels. */
  readonly width: number
  readonly widths: PaneWidths
  readonly showLibrary: boolean
  readonly showInspector: boolean
  /** Which pane that has no room beside the page is called for. */
  readonly called: 'sidebar' | 'inspector' | null
  /** Whether something is shown beside the page: then the list too gives way where there is no room. */
  readonly split?: boolean
}

/** How wide what stands beside the page is: as wished, as long as both have their least width. */
export function besideWidth(width: number, wished: number): number {
  // Nobody has wished anything yet: a third of a large window.
  const wish = wished === paneLimits.beside.usual ? Math.max(wished, Math.round(width * 0.3)) : wished
  return Math.max(paneLimits.beside.least, Math.min(limited('beside', wish), width - leastPage))
}

/**
 * Who stands where. The list gives way to what is shown beside the page alone; the sidebar and then the inspector stand beside the page while it
 * keeps its least width, and float over it when called for.
 */
export function arrange({ width: whole, widths, showLibrary, showInspector, called, split = false }: Wishes): Arrangement {
  const width = split ? whole - besideWidth(whole, widths.beside) : whole
  const listFits = showLibrary && (!split || width - widths.list >= leastPage)
  const list = listFits ? widths.list : 0
  const sidebarFits = listFits && width - list - widths.sidebar >= leastPage
  const sidebar = sidebarFits ? widths.sidebar : 0
  const inspectorFits = showInspector && width - list - sidebar - widths.inspector >= leastPage
  return {
    sidebar: sidebarFits ? 'beside' : called === 'sidebar' ? 'over' : 'folded',
    list: listFits ? 'beside' : 'folded',
    inspector: inspectorFits ? 'beside' : called === 'inspector' ? 'over' : 'folded',
  }
}

/** A width within a pane's limits, in whole pixels. */
export function limited(pane: PaneName, width: number): number {
  const { least, most } = paneLimits[pane]
  return Math.round(Math.min(most, Math.max(least, width)))
}
