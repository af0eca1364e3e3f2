import { IntlMessageFormat } from 'intl-messageformat'

/** @typedef {import('./readTexts.mjs').Text} Text */

/** @typedef {{ language: string, texts: Readonly<Record<string, string>>, complete: boolean }} Catalogue */

/**
 * What is wrong between the texts of the sources and the catalogues, a sentence each. A catalogue that is not `complete` yet may
 * lack texts.
 * @param {readonly Text[]} texts
 * @param {readonly Catalogue[]} catalogues
 * @returns {string[]}
 */
export function checkTexts(texts, catalogues) {
  const problems = texts.flatMap(({ key, where, given }) => {
    const wanted = placesIn(key, 'en')
    if (typeof wanted === 'string') return [`${where[0]}: “${key}” is no ICU message: ${wanted}`]
    return given
      .filter(names => names !== null && names.length > 0 && !isSame(names, wanted))
      .map(names => `${where[0]}: “${key}” is given ${listed(names ?? [])}, and names ${listed(wanted)}.`)
  })
  const keys = new Set(texts.map(({ key }) => key))
  for (const { language, texts: said, complete } of catalogues) {
    for (const { key, where } of texts) {
      const translation = said[key]
      if (translation === undefined || translation.trim() === '') {
        if (complete) problems.push(`${language}: “${key}” (${where[0]}) is not translated.`)
        continue
      }
      problems.push(...differences(language, key, translation))
    }
    for (const key of Object.keys(said)) if (!keys.has(key)) problems.push(`${language}: nothing says “${key}” any more.`)
  }
  return problems
}

/**
 * @param {string} language
 * @param {string} key
 * @param {string} translation
 * @returns {string[]}
 */
function differences(language, key, translation) {
  const wanted = placesIn(key, 'en')
  const found = placesIn(translation, language)
  if (typeof found === 'string') return [`${language}: the translation of “${key}” is no ICU message: ${found}`]
  if (typeof wanted === 'string' || isSame(wanted, found)) return []
  return [`${language}: the translation of “${key}” names ${listed(found)}, and should name ${listed(wanted)}.`]
}

/**
 * The names of a message's places, or what is wrong with it. A text without braces is taken as it is.
 * @param {string} message
 * @param {string} language
 * @returns {string[] | string}
 */
function placesIn(message, language) {
  if (!/\{\s*\w/u.test(message)) return []
  /** @type {Set<string>} */
  const names = new Set()
  const categories = new Set([...new Intl.PluralRules(language).resolvedOptions().pluralCategories, 'other'])
  /** @type {string | null} */
  let fault = null
  /** @param {readonly any[]} elements */
  const look = elements => {
    for (const { type, value, options } of elements) {
      // 0 and 7 are plain text and the sign of a counted number.
      if (type !== 0 && type !== 7) names.add(value)
      for (const [category, option] of Object.entries(options ?? {})) {
        if (type === 6 && !category.startsWith('=') && !categories.has(category)) fault = `${language} has no plural form “${category}”.`
        look(option.value)
      }
    }
  }
  try {
    look(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst())
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return fault ?? [...names].toSorted()
}

/**
 * @param {readonly string[]} some
 * @param {readonly string[]} others
 */
function isSame(some, others) {
  return some.toSorted().join() === others.toSorted().join()
}

/** @param {readonly string[]} names */
function listed(names) {
  return names.length === 0 ? 'nothing' : names.map(name => `{${name}}`).join(', ')
}
