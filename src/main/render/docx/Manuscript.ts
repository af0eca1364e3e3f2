import type { AssetId } from '../../../shared/model/ids.ts'
import type { Fragment } from '../page.ts'

/** A picture in a form that every word processor shows. Width and height are pixels. */
export type DocxPicture = Readonly<{ type: 'png' | 'jpg' | 'gif'; bytes: Uint8Array; width: number; height: number }>

/** What a document for word processors is made of. `images` of the page is not asked. */
export interface Manuscript {
  readonly page: Fragment
  /** Null leaves the picture out and keeps its caption. */
  readonly pictures: (id: AssetId) => DocxPicture | null
}
