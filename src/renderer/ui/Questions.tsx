import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { Answers } from './Answers.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'
import { QuestionContext, type Question, type QuestionTools, type TextQuestion } from './useQuestions.ts'

type Asked =
  | { readonly kind: 'confirm'; readonly question: Question; readonly answer: (yes: boolean) => void }
  | { readonly kind: 'text'; readonly question: TextQuestion; readonly answer: (text: string | null) => void }

/** Lets what is beneath ask small questions in a dialog, and wait for the answer. */
export function Questions({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const done = useCallback(() => setAsked(null), [])
  const tools: QuestionTools = useMemo(
    () => ({
      confirm: question => new Promise(resolve => setAsked({ kind: 'confirm', question, answer: resolve })),
      askText: question => new Promise(resolve => setAsked({ kind: 'text', question, answer: resolve })),
    }),
    [],
  )
  return (
    <QuestionContext value={tools}>
      {children}
      {asked?.kind === 'confirm' && <ConfirmDialog {...asked} onDone={done} />}
      {asked?.kind === 'text' && <TextDialog {...asked} onDone={done} />}
    </QuestionContext>
  )
}

function ConfirmDialog(props: { readonly question: Question; readonly answer: (yes: boolean) => void; readonly onDone: () => void }) {
  const { question } = props
  const finish = (yes: boolean) => {
    props.answer(yes)
    props.onDone()
  }
  return (
    <Dialog
      title={question.title}
      size="small"
      onClose={() => finish(false)}
      footer={
        <Answers cautious danger={question.danger ?? false} onCancel={() => finish(false)} onAnswer={() => finish(true)}>
          {question.action}
        </Answers>
      }
    >
      <p>{question.text}</p>
    </Dialog>
  )
}

function TextDialog(props: {
  readonly question: TextQuestion
  readonly answer: (text: string | null) => void
  readonly onDone: () => void
}) {
  const { question } = props
  const [text, setText] = useState(question.value ?? '')
  const finish = (answer: string | null) => {
    props.answer(answer)
    props.onDone()
  }
  return (
    <Dialog title={question.title} size="small" onClose={() => finish(null)}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          if (text.trim()) finish(text.trim())
        }}
      >
        <TextField
          label={question.label}
          value={text}
          onValue={setText}
          maxLength={500}
          data-autofocus
          onFocus={event => event.target.select()}
        />
        <div className="form-foot">
          <Answers onCancel={() => finish(null)} disabled={!text.trim()}>
            {question.action}
          </Answers>
        </div>
      </form>
    </Dialog>
  )
}
