import type { LastReplacement } from '../../shared/model/replacement.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import { relativeTime } from '../ui/formatDate.ts'
import { useNow } from '../ui/useNow.ts'

/** The newest replacement, and the way back from it: also when Deckle was closed in between. */
export function LastReplacementLine({ last, onUndo }: { readonly last: LastReplacement; readonly onUndo: () => void }) {
  const now = useNow()
  return (
    <p className="replace-last">
      Replaced {relativeTime(last.at, now)}: <del>{last.find}</del>
      {last.with !== '' && <ins>{last.with}</ins>} in {counted(last.articles, 'article')}.
      <Button look="quiet" onClick={onUndo}>
        Undo
      </Button>
    </p>
  )
}
