import type { PropertyPlace } from '../../shared/seo/pageProperties.ts'
import { showPassage } from '../checklist/showFinding.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** Frames that the details may take to be there. */
const mostFrames = 30

/** Leads to where a property is written: in the page, in the details, or in the dialog of the site. */
export function showProperty(session: ArticleSession, place: PropertyPlace, onDetails: () => void, onSite: () => void): void {
  if (place === 'title') session.host.focusTitle()
  else if (place === 'standfirst') session.host.leaveUpwards()
  else if (place === 'site') onSite()
  else if (place === 'text') showPassage(session, { from: 1, to: 1 })
  else {
    onDetails()
    focusField(place, mostFrames)
  }
}

function focusField(place: PropertyPlace, frames: number): void {
  const field = document.querySelector<HTMLElement>(`[data-property="${place}"] :is(input, textarea, select, button):not([disabled])`)
  if (field) {
    field.scrollIntoView({ block: 'center' })
    field.focus()
  } else if (frames > 0) requestAnimationFrame(() => focusField(place, frames - 1))
}
