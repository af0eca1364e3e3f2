import { isSeveral, listed, type Said } from './say.ts'
import { locale, t } from './words.ts'

/** A sentence in the language of this process. */
export function tell({ text, values }: Said): string {
  const filled = Object.entries(values).map(([name, value]) => {
    if (isSeveral(value))
      return [
        name,
        listed(
          value,
          each => String(worded(each)),
          locale(),
          count => t('{count} more', { count }),
        ),
      ] as const
    return [name, worded(value)] as const
  })
  return filled.length === 0 ? t(text) : t(text, Object.fromEntries(filled))
}

/** What came from another process in English, in the language of this one: by what it was made of, else by the whole of it. */
export function told({ message, said }: { readonly message: string; readonly said?: Said | null | undefined }): string {
  return said ? tell(said) : t(message)
}

function worded(value: string | number | Said): string | number {
  return typeof value === 'object' ? tell(value) : value
}
