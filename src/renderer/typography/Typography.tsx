import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../api/callQuery.ts'
import { usePaneCommand } from '../app/paneCommands.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useToasts } from '../ui/useToasts.ts'
import { useTypography } from './useTypography.ts'
import { t } from '../words/t.ts'

/** Has an article's signs be set as the library wants it, and the command that changes that. It shows nothing. */
export function Typography({ session }: { readonly session: ArticleSession }) {
  const smart = useQuery(callQuery('typography:settings')).data?.smart
  const { show } = useToasts()
  const set = useTypography()
  useEffect(() => {
    if (smart !== undefined) session.attach({ smartPunctuation: smart })
  }, [session, smart])
  const can = () => smart !== undefined
  usePaneCommand('typography:toggle', session, can, () => {
    if (smart === undefined) return
    set(!smart)
    show({
      text: smart
        ? t('Quotation marks, dashes and spaces stay as they are typed.')
        : t('Quotation marks, dashes and spaces are set as the language has them.'),
      action: { label: t('Undo'), run: () => set(smart) },
    })
  })
  return null
}
