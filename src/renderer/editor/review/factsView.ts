import type { NodeViewRenderer } from '@tiptap/core'
import { factRows } from './factRows.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { headerView, terms } from './headerView.ts'
import { t } from '../../words/t.ts'

/** What is known of the subject, as it is in the details of the article. */
export function factsView(host: EditorHost): NodeViewRenderer {
  return props =>
    headerView(props, host, {
      className: 'facts-block',
      label: t('Facts'),
      controls: [],
      part: header => header.subject,
      nothing: t('Nothing is said of the subject yet.'),
      shown: ({ subject }) => {
        const rows = subject ? factRows(subject) : []
        return rows.length === 0 ? [] : [terms(rows.map(([term, value]) => [term, [document.createTextNode(value)]] as const))]
      },
    })
}
