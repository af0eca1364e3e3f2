import { useMemo } from 'react'
import { NotepadTextDashed } from 'lucide-react'
import { closeHistory } from '@tiptap/pm/history'
import { candidate, rank } from '../../palette/rank.ts'
import { useRemembered } from '../../palette/useRemembered.ts'
import { commandKeys, nameOfCommand } from '../../ui/keys.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { SuggestPanel } from '../suggest/SuggestPanel.tsx'
import type { Suggestion } from '../suggest/Suggest.ts'
import { insertables, type Insertable } from './insertables.tsx'
import { t } from '../../words/t.ts'

const shownAtOnce = 30

/** The blocks that a name after `/` finds: by a few letters of it, those used last first. */
export function SlashMenu({ session, suggestion }: { readonly session: ArticleSession; readonly suggestion: Suggestion }) {
  const [recent, addRecent] = useRemembered('deckle.inserted', 5)
  const { from, to, query } = suggestion
  // What can be done here is asked once: typing the name of a block changes nothing about its place.
  const candidates = useMemo(() => {
    const order = new Map(recent.map((command, i) => [command, i]))
    const place = ({ command }: Insertable) => order.get(command) ?? Infinity
    const possible = insertables.filter(({ command }) => session.can(command))
    const sorted = [
      ...possible.filter(each => order.has(each.command)).sort((a, b) => place(a) - place(b)),
      ...possible.filter(each => !order.has(each.command)),
    ]
    return sorted.map(each => candidate(each, `${named(each)} ${each.words}`, order.has(each.command) ? 6 : 0))
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, from, recent])

  const insert = ({ command }: Insertable) => {
    const { view } = session.editor
    view.dispatch(view.state.tr.delete(from, to))
    view.dispatch(closeHistory(view.state.tr))
    session.run(command)
    addRecent(command)
  }
  const snippets = useMemo(
    () => session.host.snippets.map(each => candidate(each, each.name, 0)),
    // oxlint-disable-next-line react/exhaustive-deps
    [session, from],
  )
  const put = (id: string) => {
    const { view } = session.editor
    view.dispatch(closeHistory(view.state.tr.delete(from, to)))
    session.host.chooseSnippet(id)
  }
  const blocks = rank(candidates, query, shownAtOnce).best.map(each => ({
    key: each.command,
    words: named(each),
    note: commandKeys(each.command),
    icon: each.icon,
    run: () => insert(each),
  }))
  // Snippets are many: they are offered to those who look for one.
  const passages = query === '' ? [] : rank(snippets, query, shownAtOnce).best
  const choices = [
    ...blocks,
    ...passages.map(({ id, name }) => ({
      key: id,
      words: name,
      note: t('Snippet'),
      icon: <NotepadTextDashed size={15} strokeWidth={1.9} aria-hidden />,
      run: () => put(id),
    })),
  ]
  return <SuggestPanel session={session} suggestion={suggestion} label="Insert" choices={choices} nothing={t('No block is called so.')} />
}

function named({ command }: Insertable): string {
  return nameOfCommand(command).replace(/…$/u, '')
}
