import { memo, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { CodePainter } from './colours/CodePainter.ts'
import { useToasts } from '../ui/useToasts.ts'
import { t } from '../words/t.ts'

export type CodePlace = { readonly line: number }

export type CodeAreaProps = {
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  /** Lines that something is wrong in. */
  readonly marked: ReadonlySet<number>
  /** Where to go: each new object leads there once more. */
  readonly goTo: CodePlace | null
  readonly onText: (text: string) => void
  readonly onLeave: () => void
}

const step = '  '

/** Text as programs are written: its lines are numbered and don't wrap, Tab indents, Enter keeps the indentation. After Escape, Tab leaves. */
export function CodeArea({ label, text, readOnly, marked, goTo, onText, onLeave }: CodeAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLDivElement>(null)
  const shown = useRef<HTMLPreElement>(null)
  const painter = useRef<CodePainter | null>(null)
  const [leaving, setLeaving] = useState(false)
  const { announce } = useToasts()
  const count = text.split('\n').length

  useEffect(() => {
    if (goTo && area.current) showLine(area.current, goTo.line)
  }, [goTo])
  // Where the text is another one, the numbers begin with it.
  const follow = () => {
    if (area.current && numbers.current) numbers.current.scrollTop = area.current.scrollTop
    painter.current?.paint()
  }
  useLayoutEffect(() => {
    if (!area.current || !shown.current) return undefined
    const made = new CodePainter(area.current, shown.current, label)
    painter.current = made
    return () => made.stop()
  }, [label])
  useLayoutEffect(follow, [count, text, label])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, currentTarget } = event
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Escape' && !leaving && !readOnly) {
      event.preventDefault()
      event.stopPropagation()
      setLeaving(true)
      announce(t('Tab leaves the text now.'))
      return
    }
    if (readOnly || (key === 'Tab' && leaving)) return
    setLeaving(false)
    if (key === 'Tab') {
      event.preventDefault()
      indent(currentTarget, shiftKey)
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault()
      const { before } = lineAt(currentTarget)
      insert(`\n${/^[ \t]*/.exec(before)?.[0] ?? ''}`)
    }
  }
  return (
    <div className="code">
      <div className="code-numbers" ref={numbers} aria-hidden>
        <LineNumbers count={count} marked={marked} />
      </div>
      <div className="code-sheet">
        {/* What is seen of the text, in its colours; the field over it has the caret, and is what is read out. */}
        <pre ref={shown} className="code-shown" aria-hidden />
        <textarea
          ref={area}
          className="code-text"
          aria-label={label}
          value={text}
          readOnly={readOnly}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          dir="ltr"
          onScroll={follow}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setLeaving(false)
            onLeave()
          }}
          onChange={event => onText(event.target.value)}
        />
      </div>
    </div>
  )
}

/** As many numbers as there are lines: they are drawn anew when there are others, not on each key. */
const LineNumbers = memo(function LineNumbers({ count, marked }: { readonly count: number; readonly marked: ReadonlySet<number> }) {
  return Array.from({ length: count }, (_, i) => (
    <span key={i} className={marked.has(i + 1) ? 'code-marked' : undefined}>
      {i + 1}
    </span>
  ))
})

/** Inserts as typing does, so that the field can undo it. */
function insert(text: string): void {
  document.execCommand('insertText', false, text)
}

function lineAt({ value, selectionStart }: HTMLTextAreaElement) {
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1
  return { start, before: value.slice(start, selectionStart) }
}

/** Indents the lines of the selection, or takes their indentation back by a step. */
function indent(area: HTMLTextAreaElement, back: boolean): void {
  const { value, selectionStart, selectionEnd } = area
  if (selectionStart === selectionEnd && !back) return insert(step)
  const { start } = lineAt(area)
  const end = Math.max(selectionEnd, start)
  const lines = value.slice(start, end).split('\n')
  const made = lines.map(line => (back ? line.replace(/^(?: {1,2}|\t)/, '') : line === '' ? line : step + line)).join('\n')
  if (made === value.slice(start, end)) return
  area.setSelectionRange(start, end)
  insert(made)
  const first = (lines[0] ?? '').length - (made.split('\n')[0] ?? '').length
  if (selectionStart === selectionEnd)
    area.setSelectionRange(Math.max(start, selectionStart - first), Math.max(start, selectionStart - first))
  else area.setSelectionRange(start, start + made.length)
}

function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n')
  const at = Math.min(Math.max(line, 1), lines.length)
  const start = lines.slice(0, at - 1).reduce((sum, each) => sum + each.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[at - 1] ?? '').length)
  area.scrollTop = (area.scrollHeight / lines.length) * (at - 1) - area.clientHeight / 3
  area.scrollLeft = 0
}
