import { z } from 'zod'

const label = z.string().trim().min(1).max(100)
const hint = z.string().max(300).default('')
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { message: 'A colour is written as # and six hexadecimal digits.' })

/** What a person may choose about a theme without touching its code. */
export const themeOption = z.discriminatedUnion('type', [
  z.object({ type: z.literal('colour'), label, hint, default: colour }),
  z.object({ type: z.literal('text'), label, hint, default: z.string().max(500) }),
  z.object({ type: z.literal('switch'), label, hint, default: z.boolean() }),
  z
    .object({ type: z.literal('number'), label, hint, default: z.number(), min: z.number(), max: z.number(), step: z.number().positive() })
    .refine(o => o.min < o.max && o.default >= o.min && o.default <= o.max, { message: 'The default lies between min and max.' }),
  z
    .object({
      type: z.literal('choice'),
      label,
      hint,
      default: z.string(),
      choices: z
        .array(z.object({ value: z.string().regex(/^[a-z0-9-]{1,40}$/), label }))
        .min(2)
        .max(30),
    })
    .refine(o => o.choices.some(choice => choice.value === o.default), { message: 'The default is one of the choices.' }),
])
export type ThemeOption = z.output<typeof themeOption>

export const optionName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, {
  message: 'The name of an option is lower-case letters, digits and underscores, and begins with a letter.',
})

/** `theme.json`. */
export const themeFile = z.object({
  name: z.string().trim().min(1).max(200),
  version: z.string().trim().min(1).max(50).default('1.0.0'),
  description: z.string().max(1000).default(''),
  options: z.record(optionName, themeOption).default({}),
})
export type ThemeFile = z.output<typeof themeFile>

export const optionValue = z.union([z.string().max(500), z.number(), z.boolean()])
export type OptionValue = z.output<typeof optionValue>
/** What was chosen, by the name of the option. */
export const optionValues = z.record(z.string(), optionValue)
export type OptionValues = z.output<typeof optionValues>

/** Every option with a value of its kind: what was chosen where that fits, else the default. */
export function chosenOptions(options: ThemeFile['options'], chosen: OptionValues): OptionValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = Object.hasOwn(chosen, name) ? chosen[name] : undefined
      return [name, value !== undefined && fits(option, value) ? value : option.default]
    }),
  )
}

function fits(option: ThemeOption, value: OptionValue): boolean {
  switch (option.type) {
    case 'colour':
      return colour.safeParse(value).success
    case 'text':
      return typeof value === 'string'
    case 'switch':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && value >= option.min && value <= option.max
    case 'choice':
      return option.choices.some(choice => choice.value === value)
    default:
      return option satisfies never
  }
}
