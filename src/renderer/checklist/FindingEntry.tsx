import { Captions, FileQuestion, Heading, ImageOff, Link2Off, PencilLine, Quote, Ruler, TextCursorInput, VenetianMask } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Finding, FindingKind } from '../../shared/checklist/checkArticle.ts'
import { tell } from '../../shared/words/tell.ts'
import './checklist.css'

const look = { size: 15, 'aria-hidden': true } as const
const icons: Readonly<Record<FindingKind, ReactNode>> = {
  title: <Heading {...look} />,
  standfirst: <Quote {...look} />,
  subject: <FileQuestion {...look} />,
  cover: <Captions {...look} />,
  unfinished: <PencilLine {...look} />,
  image: <ImageOff {...look} />,
  link: <Link2Off {...look} />,
  spoiler: <VenetianMask {...look} />,
  empty: <TextCursorInput {...look} />,
  level: <Heading {...look} />,
  stretch: <Ruler {...look} />,
}

export type FindingEntryProps = {
  readonly finding: Finding
  /** The section that it is in. */
  readonly where: string | null
  readonly onShow: () => void
  /** Whether it has the focus when the list of findings comes up. */
  readonly isFirst?: boolean
}

/** Something to look at, which leads to its place. */
export function FindingEntry({ finding, where, onShow, isFirst = false }: FindingEntryProps) {
  const { passage } = finding
  return (
    <li>
      <button type="button" className="checklist-entry" onClick={onShow} {...(isFirst ? { 'data-autofocus': '' } : {})}>
        {icons[finding.kind]}
        <span className="checklist-said">
          <span className="checklist-text">{tell(finding.said)}</span>
          {passage && (
            <span className="checklist-passage">
              {passage.before}
              <mark>{passage.marked}</mark>
              {passage.behind}
            </span>
          )}
        </span>
        {finding.asset && <img className="checklist-picture" src={`app://library/assets/${finding.asset}`} alt="" loading="lazy" />}
        {where && <span className="checklist-where">{where}</span>}
      </button>
    </li>
  )
}
