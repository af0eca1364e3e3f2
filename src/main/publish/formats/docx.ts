import type { AssetId } from '../../../shared/model/ids.ts'
import type { DocxPicture } from '../../render/docx/Manuscript.ts'
import { renderDocx } from '../../render/docx/renderDocx.ts'
import type { Fragment } from '../../render/page.ts'
import { exportEach } from '../exportEach.ts'
import { wordPicture } from '../pictures/wordPicture.ts'
import { referencesOf } from '../references.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const docx: FormatWriter = async (access, request, _, job) => {
  const lost: string[] = []
  const write = async (page: Fragment) => {
    const { pictures, left } = await picturesOf(page)
    if (left > 0) {
      const title = page.article.header.title.trim() || 'Untitled'
      lost.push(`“${title}”: ${left === 1 ? 'one image is' : `${left} images are`} in a form that Word can’t show (AVIF) and left out.`)
    }
    return renderDocx({ page, pictures: id => pictures.get(id) ?? null })
  }
  const done = await exportEach(access, { ...request, images: 'inline' }, { extension: '.docx', write }, job)
  return { ...done, warnings: [...done.warnings, ...lost] }
}

async function picturesOf(page: Fragment): Promise<{ pictures: ReadonlyMap<AssetId, DocxPicture>; left: number }> {
  const pictures = new Map<AssetId, DocxPicture>()
  let left = 0
  for (const id of referencesOf(page.article, []).assets) {
    const source = page.images(id)?.src
    if (source === undefined) continue
    const picture = await wordPicture(id, new Uint8Array(Buffer.from(source.slice(source.indexOf(',') + 1), 'base64')))
    if (picture) pictures.set(id, picture)
    else left += 1
  }
  return { pictures, left }
}
