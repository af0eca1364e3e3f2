import { optionName, type OptionValue, type OptionValues } from '../../../shared/model/theme.ts'
import type { Language } from '../language.ts'
import { escapeAttribute } from '../write.ts'
import { SafeHtml } from './SafeHtml.ts'

const plain = /^(?:#[0-9a-f]{6}|[a-z0-9-]{1,40}|-?\d+(?:\.\d+)?)$/i

/** What was chosen as custom properties: colours and numbers of the options, `--option-` before the name. Other texts are for templates alone. */
export function themeStyle(options: OptionValues): string {
  const lines = named(options).flatMap(([name, value]) =>
    typeof value === 'number' || (typeof value === 'string' && value.startsWith('#') && plain.test(value))
      ? [`  --option-${name.replaceAll('_', '-')}: ${value};\n`]
      : [],
  )
  return lines.length > 0 ? `:root {\n${lines.join('')}}\n` : ''
}

/** The attributes of `<html>`: language, direction, and each choice and switch as `data-`, for the style sheet to ask for. */
export function rootAttributes({ tag, direction }: Pick<Language, 'tag' | 'direction'>, options: OptionValues): SafeHtml {
  const chosen = named(options).flatMap(([name, value]) => {
    const attribute = `data-${name.replaceAll('_', '-')}`
    if (typeof value === 'boolean') return [`${attribute}="${value ? 'on' : 'off'}"`]
    return typeof value === 'string' && !value.startsWith('#') && plain.test(value) ? [`${attribute}="${escapeAttribute(value)}"`] : []
  })
  return new SafeHtml([`lang="${escapeAttribute(tag)}"`, `dir="${direction}"`, ...chosen].join(' '))
}

function named(options: OptionValues): [string, OptionValue][] {
  return Object.entries(options).filter(([name]) => optionName.safeParse(name).success)
}
