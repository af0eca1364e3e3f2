import { renderText } from '../../render/plainText/renderText.ts'
import { exportEach } from '../exportEach.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const text: FormatWriter = (access, request, _, job) => exportEach(access, request, { extension: '.txt', write: renderText }, job)
