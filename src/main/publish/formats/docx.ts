import { imageSize } from 'image-size'
import type { AssetId } from '../../../shared/model/ids.ts'
import type { DocxPicture } from '../../render/docx/Manuscript.ts'
import { renderDocx } from '../../render/docx/renderDocx.ts'
import type { Fragment } from '../../render/page.ts'
import { exportEach } from '../exportEach.ts'
import { purposes } from '../pictures/purposes.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const docx: FormatWriter = (access, request, _, job) => {
  return exportEach(access, { ...request, images: 'inline' }, { extension: '.docx', pictures: purposes.word, write }, job)
}

function write(page: Fragment): Promise<Uint8Array> {
  return renderDocx({ page, pictures: id => wordPicture(id, page) })
}

const types: Readonly<Record<string, DocxPicture['type']>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' }

function wordPicture(id: AssetId, page: Fragment): DocxPicture | null {
  const found = /^data:(?<name>[^;]+);base64,/u.exec(page.images(id)?.src ?? '')
  const type = types[found?.groups?.name ?? '']
  if (!found || !type) return null
  const bytes = new Uint8Array(Buffer.from(found.input.slice(found[0].length), 'base64'))
  try {
    const { width, height } = imageSize(bytes)
    return { type, bytes, width, height }
  } catch {
    // Bytes that no reader of pictures takes.
    return null
  }
}
