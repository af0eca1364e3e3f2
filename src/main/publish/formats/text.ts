import { renderText } from '../../render/plainText/renderText.ts'
import { exportEach } from '../exportEach.ts'
import { purposes } from '../pictures/purposes.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const text: FormatWriter = (access, request, _, job) =>
  exportEach(access, request, { extension: '.txt', pictures: purposes.whole, write: renderText }, job)
