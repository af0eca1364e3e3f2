import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import type { Plural, Words } from './vocabulary.ts'
import { pluralRules, wholeNumbers } from '../formatters.ts'
import { zh } from './zh.ts'

const catalogue: Readonly<Record<string, Words>> = { de, en, es, fr, ja, ko, pt, ru, tr, zh }

/** The words of a language, given its base (`pt` for `pt-BR`); null where there are none yet, and English serves. */
export function wordsOf(base: string): Words | null {
  return Object.hasOwn(catalogue, base) ? (catalogue[base] ?? null) : null
}

/** `41` → `41 views`: the number in its language's digits, the word in its plural form. */
export function counted(plural: Plural, n: number, language: string): string {
  const key = `${language} ${n}`
  const { form, number } = numbers.get(key) ?? { form: pluralRules(language).select(n), number: wholeNumbers(language).format(n) }
  if (numbers.size < mostKept) numbers.set(key, { form, number })
  return (plural[form] ?? plural.other).replace('{n}', number)
}

// Minutes to read and counts of articles are few, and come many times.
const numbers = new Map<string, Readonly<{ form: Intl.LDMLPluralRule; number: string }>>()
const mostKept = 10_000
