import type { Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import { Clipboard } from '../paste/Clipboard.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { BlockHandle } from './BlockHandle.ts'
import { Focus } from './Focus.ts'
import { Folds } from './Folds.ts'
import { Found } from './Found.ts'
import { FoundInText } from './FoundInText.ts'
import { Here } from './Here.ts'
import { Keys } from './Keys.ts'
import { Links } from './Links.ts'
import { Misspelt } from './Misspelt.ts'
import { NoteKeys } from './NoteKeys.ts'
import { PageFlow } from './PageFlow.ts'
import { Placeholder } from './Placeholder.ts'
import { ReadOnly } from './ReadOnly.ts'
import { SectionInput } from './SectionInput.ts'
import { Sections } from './Sections.ts'
import { Suggest } from '../suggest/Suggest.ts'
import { Typography } from './Typography.ts'
import { Undo } from './Undo.ts'
import { UntakenKeys } from './UntakenKeys.ts'
import { schemaExtensions } from './schemaExtensions.ts'

/** Everything that the editor of an article is made of. */
export function editorExtensions(host: EditorHost): Extensions {
  return [
    ...schemaExtensions(host),
    SectionInput,
    Sections,
    Keys,
    NoteKeys,
    Suggest.configure({ host }),
    Typography.configure({ host }),
    Undo,
    Clipboard.configure({ host }),
    Links.configure({ host }),
    PageFlow.configure({ host }),
    BlockHandle.configure({ host }),
    Placeholder,
    ReadOnly.configure({ host }),
    Found,
    Folds,
    Focus,
    FoundInText,
    Misspelt.configure({ host }),
    Here,
    Gapcursor,
    UntakenKeys,
    Dropcursor.configure({ width: 2, color: false, class: 'drop-cursor' }),
  ]
}
