import { join } from 'node:path'
import type { AssetId } from '../../../shared/model/ids.ts'

/** Where a library keeps an asset's bytes: `assets/<first two digits>/<id>`. An id holds nothing that could lead elsewhere. */
export function assetPath(folder: string, id: AssetId): string {
  return join(folder, 'assets', id.slice(0, 2), id)
}
