import { useState } from 'react'
import { Pencil } from 'lucide-react'
import type { Snippet } from '../../shared/model/snippet.ts'
import { fold } from '../palette/fold.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import './snippets.css'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

export type SnippetDialogProps = {
  readonly snippets: readonly Snippet[]
  readonly onChoose: (snippet: Snippet) => void
  readonly onEdit: (snippet: Snippet) => void
  readonly onClose: () => void
}

/** Asks which snippet shall be put in. */
export function SnippetDialog({ snippets, onChoose, onEdit, onClose }: SnippetDialogProps) {
  const [text, setText] = useState('')
  const found = snippets.filter(({ name }) => fold(name).includes(fold(text.trim())))
  return (
    <Dialog title={t('Insert a snippet')} size="small" onClose={onClose} footer={<Button onClick={onClose}>{t('Cancel')}</Button>}>
      {snippets.length === 0 ? (
        <p>{sentences(t('There are no snippets yet.'), t('Select a passage and choose Edit › Make Snippet of Selection.'))}</p>
      ) : (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (found[0]) onChoose(found[0])
          }}
        >
          <TextField label={t('Name')} value={text} maxLength={200} onValue={setText} />
          <ul className="snippets" aria-label={t('Snippets')}>
            {found.map(snippet => (
              <li key={snippet.id}>
                <Button look="plain" onClick={() => onChoose(snippet)}>
                  {snippet.name}
                </Button>
                <IconButton label={t('Edit “{name}”', { name: snippet.name })} onClick={() => onEdit(snippet)}>
                  <Pencil size={14} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p>{t('No snippet is called so.')}</p>}
        </form>
      )}
    </Dialog>
  )
}
