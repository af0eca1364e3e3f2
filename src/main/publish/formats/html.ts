import { exportHtml } from '../exportHtml.ts'
import { readTheme } from '../readTheme.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const html: FormatWriter = async (access, request, { theme }, job) =>
  exportHtml(access, { ...request, theme: await readTheme(theme) }, job)
