import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { counted } from '../ui/counted.ts'

type Images = 'inline' | 'beside'

export type ExportDialogProps = {
  readonly count: number
  /** The article's, if there is one and it is known. */
  readonly title: string | null
  readonly onExport: (images: Images) => void
  readonly onClose: () => void
}

const choices = [
  { value: 'inline', label: 'Inside the file', hint: 'One file that is complete by itself: to send, to keep, to open anywhere.' },
  { value: 'beside', label: 'In a folder beside it', hint: 'Smaller pages and ordinary image files: to put on a web site.' },
] as const

/** Asks how to export; where to is asked by the system's own dialog. */
export function ExportDialog({ count, title, onExport, onClose }: ExportDialogProps) {
  const [images, setImages] = useState<Images>('inline')
  return (
    <Dialog
      title="Export as HTML"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" onClick={() => onExport(images)}>
            {count === 1 ? 'Export…' : 'Choose a folder…'}
          </Button>
        </>
      }
    >
      <p className="export-what">{count === 1 && title !== null ? `“${title}”` : counted(count, 'article')}</p>
      <RadioGroup label="Images" value={images} onValue={setImages} choices={choices} />
    </Dialog>
  )
}
