import { useState } from 'react'
import type { Snippet } from '../../shared/model/snippet.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { SnippetEditor } from '../snippets/SnippetEditor.tsx'
import { useSnippets } from '../snippets/useSnippets.ts'
import { Button } from '../ui/Button.tsx'
import { sentences } from '../words/sentences.ts'
import { locale, t } from '../words/t.ts'

/** The snippets of this library, to be changed and deleted. */
export function SnippetFields() {
  const { snippets, change, remove } = useSnippets()
  const readOnly = useReadOnlyLibrary()
  const [editing, setEditing] = useState<Snippet | null>(null)
  if (!snippets) return null
  return (
    <>
      <fieldset className="settings-group" disabled={readOnly}>
        <legend>{t('Snippets of this library')}</legend>
        <p className="settings-said">
          {sentences(
            t('Made of what is selected in an article (Edit › Make Snippet of Selection), put in by / and their name.'),
            t('{known} become what the article says, {cursor} is where the caret goes, and any other name in double braces is asked for.', {
              known: new Intl.ListFormat(locale()).format(['{{title}}', '{{subject}}', '{{author}}', '{{year}}', '{{date}}']),
              cursor: '{{cursor}}',
            }),
          )}
        </p>
        {snippets.length > 0 && (
          <ul className="settings-rows" aria-label={t('Snippets of this library')}>
            {snippets.map(snippet => (
              <li key={snippet.id}>
                <span>{snippet.name}</span>
                <Button aria-label={t('Edit “{name}”', { name: snippet.name })} onClick={() => setEditing(snippet)}>
                  {t('Edit…')}
                </Button>
                <Button aria-label={t('Delete “{name}”', { name: snippet.name })} onClick={() => remove(snippet)}>
                  {t('Delete')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
      {editing && (
        <SnippetEditor
          snippet={editing}
          taken={snippets.filter(({ id }) => id !== editing.id).map(({ name }) => name)}
          onClose={() => setEditing(null)}
          onKeep={after => {
            setEditing(null)
            change(editing, after)
          }}
        />
      )}
    </>
  )
}
