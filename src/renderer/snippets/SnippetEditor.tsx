import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { redo, undo } from '@tiptap/pm/history'
import type { Snippet } from '../../shared/model/snippet.ts'
import { askedFields, fieldNames } from '../../shared/snippets/fields.ts'
import { useUndoTarget } from '../app/undoTarget.ts'
import { snippetEditor } from '../editor/snippets/snippetEditor.ts'
import { wholeSnippet } from '../editor/snippets/snippetOf.ts'
import { Answers } from '../ui/Answers.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useQuestions } from '../ui/useQuestions.ts'
import './snippets.css'
import { locale, t } from '../words/t.ts'

export type SnippetEditorProps = {
  readonly snippet: Snippet
  /** The names that other snippets have. */
  readonly taken: readonly string[]
  readonly onKeep: (snippet: Snippet) => void
  readonly onClose: () => void
}

/** A snippet, its name and its text, to be changed. */
export function SnippetEditor({ snippet, taken, onKeep, onClose }: SnippetEditorProps) {
  const [name, setName] = useState(snippet.name)
  const [editor] = useState(() => snippetEditor(snippet.content, t('Text of the snippet')))
  const [content, setContent] = useState<Snippet['content'] | null>(snippet.content)
  const place = useRef<HTMLDivElement>(null)
  const { confirm } = useQuestions()
  const form = useId()

  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    editor.mount(element)
    return () => editor.unmount()
  }, [editor])
  useEffect(() => {
    const read = () => setContent(wholeSnippet(editor.state)?.map(block => ({ ...block })) ?? null)
    editor.on('update', read)
    return () => void editor.off('update', read)
  }, [editor])
  const target = useMemo(() => {
    const travel = (way: typeof undo) => () => void way(editor.state, tr => editor.view.dispatch(tr))
    return { undo: travel(undo), redo: travel(redo) }
  }, [editor])
  useUndoTarget(target, place)

  const asked = content ? askedFields(content) : []
  const isTaken = taken.includes(name.trim())
  const isEmpty = editor.state.doc.textContent.trim() === ''
  const changed = name.trim() !== snippet.name || JSON.stringify(content) !== JSON.stringify(snippet.content)
  const close = async () => {
    const question = { title: t('Discard the changes?'), text: t('The snippet stays as it was.'), action: t('Discard'), danger: true }
    if (!changed || (await confirm(question))) onClose()
  }
  return (
    <Dialog
      title={t('Edit snippet')}
      onClose={() => void close()}
      footer={
        <Answers onCancel={() => void close()} form={form} disabled={!changed || !content || isEmpty || name.trim() === '' || isTaken}>
          {t('Save')}
        </Answers>
      }
    >
      <form
        id={form}
        className="snippet-editor"
        onSubmit={event => {
          event.preventDefault()
          if (content) onKeep({ ...snippet, name: name.trim(), content })
        }}
      >
        <TextField
          label={t('Name')}
          value={name}
          maxLength={200}
          error={isTaken ? t('Another snippet is called so.') : null}
          onValue={setName}
        />
        <div className="field">
          <span className="field-label">{t('Text')}</span>
          <div ref={place} className="snippet-text" />
          <p className="field-note">
            {isEmpty
              ? t('A snippet needs some text.')
              : asked.length > 0
                ? t('Asked for when it is put in: {fields}.', { fields: new Intl.ListFormat(locale()).format(asked) })
                : t('Nothing is asked for when it is put in.')}
          </p>
        </div>
        <fieldset className="snippet-known">
          <legend className="field-label">{t('Put in a field')}</legend>
          {fieldNames.map(field => (
            <Button key={field} onClick={() => editor.chain().insertContent(`{{${field}}}`).focus().run()}>
              {`{{${field}}}`}
            </Button>
          ))}
        </fieldset>
      </form>
    </Dialog>
  )
}
