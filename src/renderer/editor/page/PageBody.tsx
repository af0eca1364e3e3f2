import { useLayoutEffect, useRef } from 'react'
import { languageDirection } from '../../../shared/document/direction.ts'
import type { ArticleSession, TopSection } from '../session/ArticleSession.ts'
import { useHeader } from '../session/useSession.ts'

/** The place in the page where the document is shown. React puts nothing into it and renders nothing as one types. */
export function PageBody({ session }: { readonly session: ArticleSession }) {
  const place = useRef<HTMLDivElement>(null)
  const { language } = useHeader(session)

  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    // Put together outside the page, and scrolled only where there is somewhere to scroll to: either would have the browser
    // lay out a page that is not whole yet.
    const aside = document.createElement('div')
    session.editor.mount(aside)
    hideFromReact(session.editor.view.dom)
    element.append(...aside.childNodes)
    const scroller = element.closest('.editor-scroll')
    if (scroller && session.scrollTop > 0) {
      scroller.scrollTop = session.scrollTop
      // Sections out of sight are as high as they are guessed to be: the one that was on top says where the page stood.
      if (session.topSection) placeSection(element, scroller, session.topSection)
    }
    return () => {
      session.topSection = scroller && topSection(element, scroller)
      session.editor.unmount()
    }
  }, [session])

  return <div ref={place} className="page-text" lang={language} dir={languageDirection(language)} />
}

/** The section at the top edge of the page, and how far above that edge it begins, in pixels. */
function topSection(place: HTMLElement, scroller: Element): TopSection | null {
  const edge = scroller.getBoundingClientRect().top
  const sections = [...place.querySelectorAll('section.section')]
  const index = sections.findIndex(section => section.getBoundingClientRect().bottom > edge)
  const top = sections[index]?.getBoundingClientRect().top
  // Above the text stand title and standfirst, and their height is known.
  return top === undefined || top > edge ? null : { index, above: edge - top }
}

function placeSection(place: HTMLElement, scroller: Element, { index, above }: TopSection): void {
  const section = place.querySelectorAll('section.section')[index]
  if (section) scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top + above
}

/**
 * Before each drawing of the window React notes where the selection is in an element that says it is editable, by a walk
 * through all its text. The text is none of React's, and nothing there is to be restored.
 */
function hideFromReact(text: HTMLElement): void {
  Object.defineProperty(text, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set(value: string) {
      text.setAttribute('contenteditable', value)
    },
  })
}
