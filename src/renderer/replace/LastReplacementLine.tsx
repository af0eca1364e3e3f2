import type { LastReplacement } from '../../shared/model/replacement.ts'
import { Button } from '../ui/Button.tsx'
import { relativeTime } from '../ui/formatDate.ts'
import { useNow } from '../ui/useNow.ts'
import { rich } from '../words/rich.tsx'
import { t } from '../words/t.ts'

/** The newest replacement, and the way back from it: also when Deckle was closed in between. */
export function LastReplacementLine({ last, onUndo }: { readonly last: LastReplacement; readonly onUndo: () => void }) {
  const now = useNow()
  const values = {
    when: relativeTime(last.at, now),
    find: <del>{last.find}</del>,
    with: <ins>{last.with}</ins>,
    count: last.articles,
  }
  return (
    <p className="replace-last">
      {last.with === ''
        ? rich('Replaced {when}: {find} in {count, plural, one {# article} other {# articles}}.', values)
        : rich('Replaced {when}: {find} {with} in {count, plural, one {# article} other {# articles}}.', values)}
      <Button look="quiet" onClick={onUndo}>
        {t('Undo')}
      </Button>
    </p>
  )
}
