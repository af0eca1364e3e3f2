import { exportBook } from '../book/exportBook.ts'
import type { FormatWriter } from './FormatWriter.ts'

export const epub: FormatWriter = (access, request, _, job) => exportBook(access, request, job)
