import { useEffect, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { snippetId, type Snippet } from '../../shared/model/snippet.ts'
import { askedFields, filledIn, knownFields } from '../../shared/snippets/fields.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { insertSnippet } from '../editor/snippets/insertSnippet.ts'
import { snippetOf } from '../editor/snippets/snippetOf.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { SnippetDialog } from './SnippetDialog.tsx'
import { SnippetEditor } from './SnippetEditor.tsx'
import { SnippetFieldsDialog } from './SnippetFieldsDialog.tsx'
import { useSnippets } from './useSnippets.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

type Asking =
  | { readonly kind: 'which' }
  | { readonly kind: 'edit'; readonly snippet: Snippet }
  | { readonly kind: 'fields'; readonly snippet: Snippet; readonly names: readonly string[] }

/** The snippets of a library, for the article that is written: they are put in, and made of what is selected. */
export function Snippets({ session }: { readonly session: ArticleSession }) {
  const { snippets, change } = useSnippets()
  const [asking, setAsking] = useState<Asking | null>(null)
  const attempt = useAttempt()
  const { show } = useToasts()
  const { askText } = useQuestions()

  const put = (snippet: Snippet, values: Readonly<Record<string, string>>) => {
    const today = new Intl.DateTimeFormat(session.header.get().language, { dateStyle: 'long' }).format(new Date())
    session.apply(insertSnippet(filledIn(snippet.content, { ...values, ...knownFields(session.header.get(), today) })))
    session.focus()
  }
  const choose = (snippet: Snippet) => {
    const names = askedFields(snippet.content)
    if (names.length > 0) return setAsking({ kind: 'fields', snippet, names })
    setAsking(null)
    // Once the dialog is gone the focus is the text's.
    return requestAnimationFrame(() => put(snippet, {}))
  }

  useEffect(() => {
    const all = snippets ?? []
    const make = async () => {
      const content = snippetOf(session.editor.state)
      if (!content) return show({ text: t('Select the words or blocks that a snippet shall be made of.') })
      const name = await askText({ title: t('New snippet'), label: t('Name'), action: t('Keep') })
      if (name === null) return undefined
      const before = all.find(each => each.name === name)
      const id = before?.id ?? snippetId.parse(uuid())
      await call('snippet:save', { id, name, content: [...content] })
      const back = () => (before ? call('snippet:save', before) : call('snippet:delete', { id }))
      return show({
        text: before
          ? t('The snippet “{name}” is this passage now.', { name })
          : sentences(t('The snippet “{name}” is kept.', { name }), t('Type / and its name to put it in.')),
        action: { label: t('Undo'), run: () => attempt(back) },
      })
    }
    session.attach({
      snippets: all.map(({ id, name }) => ({ id, name })),
      chooseSnippet: id => {
        const chosen = all.find(each => each.id === id)
        if (chosen) choose(chosen)
        else setAsking({ kind: 'which' })
      },
      makeSnippet: () => attempt(make),
    })
    return () => session.attach({ snippets: [], chooseSnippet: () => {}, makeSnippet: () => {} })
  })

  if (asking?.kind === 'which')
    return (
      <SnippetDialog
        snippets={snippets ?? []}
        onChoose={choose}
        onEdit={snippet => setAsking({ kind: 'edit', snippet })}
        onClose={() => setAsking(null)}
      />
    )
  if (asking?.kind === 'edit') {
    const { snippet } = asking
    return (
      <SnippetEditor
        snippet={snippet}
        taken={(snippets ?? []).filter(({ id }) => id !== snippet.id).map(({ name }) => name)}
        onClose={() => setAsking({ kind: 'which' })}
        onKeep={after => {
          setAsking({ kind: 'which' })
          change(snippet, after)
        }}
      />
    )
  }
  if (asking?.kind !== 'fields') return null
  const { snippet, names } = asking
  return (
    <SnippetFieldsDialog
      name={snippet.name}
      fields={names}
      onClose={() => setAsking(null)}
      onDone={values => {
        setAsking(null)
        requestAnimationFrame(() => put(snippet, values))
      }}
    />
  )
}
