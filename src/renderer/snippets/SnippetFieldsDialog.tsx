import { useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import './snippets.css'
import { t } from '../words/t.ts'

export type SnippetFieldsDialogProps = {
  readonly name: string
  readonly fields: readonly string[]
  readonly onDone: (values: Readonly<Record<string, string>>) => void
  readonly onClose: () => void
}

/** Asks for the fields of a snippet that the article does not say itself. */
export function SnippetFieldsDialog({ name, fields, onDone, onClose }: SnippetFieldsDialogProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const form = useId()
  return (
    <Dialog
      title={name}
      size="small"
      onClose={onClose}
      footer={
        <Button look="main" type="submit" form={form}>
          {t('Insert')}
        </Button>
      }
    >
      <form
        id={form}
        className="snippet-fields"
        onSubmit={event => {
          event.preventDefault()
          onDone(values)
        }}
      >
        {fields.map(field => (
          <TextField
            key={field}
            label={field}
            value={values[field] ?? ''}
            maxLength={2000}
            onValue={value => setValues(before => ({ ...before, [field]: value }))}
          />
        ))}
      </form>
    </Dialog>
  )
}
