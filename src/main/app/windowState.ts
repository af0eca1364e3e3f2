import { z } from 'zod'

export type Bounds = Readonly<{ x: number; y: number; width: number; height: number }>

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
const windowState = z.object({ bounds, maximised: z.boolean(), fullScreen: z.boolean() })
/** Where a window was, in screen pixels. */
export type WindowState = z.output<typeof windowState>

export const minimumSize = { width: 900, height: 600 } as const
const usualSize = { width: 1360, height: 880 } as const
/** How much of a window must be on a screen for a person to get hold of it. */
const grip = 80

/** The state that a file holds, or null if it holds none that makes sense. */
export function readWindowState(text: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Where a window goes: where it was if its title bar can still be reached on one of the screens, else in the middle of the first. `nth` steps further windows aside. */
export function placeWindow(
  state: WindowState | null,
  workAreas: readonly Bounds[],
  nth: number,
): { width: number; height: number; x?: number; y?: number } {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usualSize }
  const home = state && workAreas.find(area => reachable(state.bounds, area))
  const area = home ?? first
  const size = state?.bounds ?? usualSize
  const width = Math.max(minimumSize.width, Math.min(size.width, area.width))
  const height = Math.max(minimumSize.height, Math.min(size.height, area.height))
  if (!state || !home) return { width, height }
  const step = nth * 28
  const shifted = { x: state.bounds.x + step, y: state.bounds.y + step, width, height }
  const { x, y } = reachable(shifted, area) ? shifted : area
  return { width, height, x, y }
}

function reachable(window: Bounds, area: Bounds): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return overlap >= grip && window.y >= area.y - 8 && window.y <= area.y + area.height - grip
}
