import { renderMarkdown } from '../../render/markdown/renderMarkdown.ts'
import { exportEach } from '../exportEach.ts'
import { purposes } from '../pictures/purposes.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const markdown: FormatWriter = (access, request, _, job) =>
  exportEach(access, request, { extension: '.md', pictures: purposes.whole, withShared: true, write: renderMarkdown }, job)
