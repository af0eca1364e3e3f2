import type { Subject } from '../../../shared/model/subject.ts'
import { fold } from '../search/fold.ts'

/** What tells subjects apart: the name without case, accents and punctuation, and then the type. Empty without a name. */
export function subjectKey(subject: Pick<Subject, 'type' | 'name'> | null): string {
  const name = fold(subject?.name ?? '').trim()
  if (!subject || name === '') return ''
  const words = name.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return `${words || name}:${subject.type}`
}
