import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { t } from '../words/t.ts'
import type { Said } from '../../shared/words/say.ts'
import { tell } from '../../shared/words/tell.ts'

/** What an export had to leave out or to change. */
export function ExportWarnings({ warnings, onClose }: { readonly warnings: readonly Said[]; readonly onClose: () => void }) {
  return (
    <Dialog
      title={t('Exported, with notes')}
      onClose={onClose}
      footer={
        <Button look="main" data-autofocus onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <ul className="notes selectable">
        {[...new Set(warnings.map(tell))].map(warning => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Dialog>
  )
}
