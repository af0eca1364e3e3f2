import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Snippet } from '../../shared/model/snippet.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { sentences } from '../words/sentences.ts'
import { locale, t } from '../words/t.ts'

/** The snippets of this library, to be renamed and deleted. */
export function SnippetFields() {
  const query = callQuery('snippet:list')
  const snippets = useQuery(query).data
  const client = useQueryClient()
  const attempt = useAttempt()
  const { show } = useToasts()
  const { askText } = useQuestions()
  const readOnly = useReadOnlyLibrary()
  if (!snippets) return null

  const keep = async (snippet: Snippet) => {
    await call('snippet:save', snippet)
    await client.invalidateQueries({ queryKey: query.queryKey })
  }
  const rename = (snippet: Snippet) =>
    attempt(async () => {
      const name = await askText({ title: t('Rename snippet'), label: t('Name'), action: t('Rename'), value: snippet.name })
      if (name === null || name === snippet.name) return
      await keep({ ...snippet, name })
      show({
        text: t('The snippet is called “{name}” now.', { name }),
        action: { label: t('Undo'), run: () => attempt(() => keep(snippet)) },
      })
    })
  const remove = (snippet: Snippet) =>
    attempt(async () => {
      await call('snippet:delete', { id: snippet.id })
      await client.invalidateQueries({ queryKey: query.queryKey })
      show({
        text: t('The snippet “{name}” was deleted.', { name: snippet.name }),
        action: { label: t('Undo'), run: () => attempt(() => keep(snippet)) },
      })
    })
  return (
    <fieldset className="settings-group" disabled={readOnly}>
      <legend>{t('Snippets of this library')}</legend>
      <p className="settings-said">
        {sentences(
          t('Made of what is selected in an article (Edit › Make Snippet of Selection), put in by / and their name.'),
          t('{known} become what the article says, {cursor} is where the caret goes, and any other name in double braces is asked for.', {
            known: new Intl.ListFormat(locale()).format(['{{title}}', '{{subject}}', '{{author}}', '{{year}}', '{{date}}']),
            cursor: '{{cursor}}',
          }),
          t('To change one, put it in, change it, and make it again under the same name.'),
        )}
      </p>
      {snippets.length > 0 && (
        <ul className="settings-rows" aria-label={t('Snippets of this library')}>
          {snippets.map(snippet => (
            <li key={snippet.id}>
              <span>{snippet.name}</span>
              <Button aria-label={t('Rename “{name}”', { name: snippet.name })} onClick={() => rename(snippet)}>
                {t('Rename…')}
              </Button>
              <Button aria-label={t('Delete “{name}”', { name: snippet.name })} onClick={() => remove(snippet)}>
                {t('Delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
