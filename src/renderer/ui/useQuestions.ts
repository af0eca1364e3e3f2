import { createContext, useContext } from 'react'

export type Question = {
  readonly title: string
  readonly text: string
  /** The word on the button that goes on. */
  readonly action: string
  readonly danger?: boolean
}

export type TextQuestion = { readonly title: string; readonly label: string; readonly action: string; readonly value?: string }

export type QuestionTools = {
  readonly confirm: (question: Question) => Promise<boolean>
  /** A line of text, trimmed and not empty, or null when the person thought better of it. */
  readonly askText: (question: TextQuestion) => Promise<string | null>
}

export const QuestionContext = createContext<QuestionTools | null>(null)

/** The questions of this window. Throws outside of `Questions`. */
export function useQuestions(): QuestionTools {
  const tools = useContext(QuestionContext)
  if (!tools) throw new Error('useQuestions needs Questions above it')
  return tools
}
