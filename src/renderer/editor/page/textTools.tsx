import type { ReactNode } from 'react'
import { Bold, Code, Highlighter, Italic, Link2, Strikethrough, Underline } from 'lucide-react'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import type { Format } from '../session/formatOf.ts'
import { t } from '../../words/t.ts'

/** A button of the toolbar, or of the bar above a selection; `on` is the format that presses it. */
export type Tool = {
  readonly command: MenuCommand
  readonly label: string
  readonly on?: keyof Format
  readonly icon: ReactNode
}

export const toolIcon = { size: 15, strokeWidth: 1.9, 'aria-hidden': true } as const

/** What can be done to words, wherever it is offered. */
export const textTools = [
  { command: 'format:bold', label: t('Bold'), on: 'bold', icon: <Bold {...toolIcon} /> },
  { command: 'format:italic', label: t('Italic'), on: 'italic', icon: <Italic {...toolIcon} /> },
  { command: 'format:underline', label: t('Underline'), on: 'underline', icon: <Underline {...toolIcon} /> },
  { command: 'format:strike', label: t('Strike through'), on: 'strike', icon: <Strikethrough {...toolIcon} /> },
  { command: 'format:highlight', label: t('Highlight'), on: 'highlight', icon: <Highlighter {...toolIcon} /> },
  { command: 'format:code', label: t('Code'), on: 'code', icon: <Code {...toolIcon} /> },
  { command: 'edit:link', label: t('Link'), on: 'link', icon: <Link2 {...toolIcon} /> },
] as const satisfies readonly Tool[]
