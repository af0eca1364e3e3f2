import { exportHtml } from '../exportHtml.ts'
import { readPageTheme } from '../theme/pageTheme.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const html: FormatWriter = async (access, request, { theme }, job) =>
  exportHtml(access, { ...request, theme: await readPageTheme(theme) }, job)
