import type { ReactNode } from 'react'
import { useActions, type Passage } from '../app/useActions.ts'
import { PassageText } from '../search/PassageText.tsx'

export type PassageButtonProps = {
  readonly place: Passage
  readonly language: string
  /** What stands above the passage. */
  readonly children?: ReactNode
}

/** A passage that leads to itself. */
export function PassageButton({ place, language, children }: PassageButtonProps) {
  const actions = useActions()
  return (
    <button type="button" className="hit" lang={language} onClick={() => actions.openPassage(place)}>
      {children}
      <span className="hit-passage">
        <PassageText passage={place.passage} />
      </span>
    </button>
  )
}
