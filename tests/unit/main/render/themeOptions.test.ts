import { array, assert, boolean, constantFrom, dictionary, double, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { chosenOptions, themeFile } from '../../../../src/shared/model/theme.ts'
import { Templates } from '../../../../src/main/render/theme/Templates.ts'
import { rootAttributes, themeStyle } from '../../../../src/main/render/theme/themeStyle.ts'

const { options } = themeFile.parse({
  name: 'All kinds',
  options: {
    accent: { type: 'colour', label: 'A', default: '#9a3619' },
    measure: { type: 'number', label: 'M', default: 66, min: 45, max: 90, step: 1 },
    typeface: { type: 'choice', label: 'T', default: 'serif', choices: ['serif', 'sans'].map(value => ({ value, label: value })) },
    wide: { type: 'switch', label: 'W', default: true },
    motto: { type: 'text', label: 'O', default: '' },
  },
})
const pieces = [
  '</style>',
  '<script>',
  '">',
  "'",
  ';',
  '}',
  '{{',
  '%}',
  'url(//e)',
  'onload=',
  '#',
  '\\',
  '\u0000',
  '\u202E',
  '🎬',
  'serif',
  '#9a3619',
  '*/',
]
const hostile = oneof(
  array(constantFrom(...pieces), { maxLength: 6 }).map(parts => parts.join('')),
  string(),
  double(),
  boolean(),
)
const names = oneof(constantFrom(...Object.keys(options), '__proto__', 'constructor', 'a b', '"x'), string())
const templates = new Templates({ 'page.liquid': '<p title="{{ theme.options.motto }}">{{ theme.options.motto }}</p>' })

test('whatever is chosen of a theme, its style, its attributes and its templates say nothing but values', () => {
  assert(
    property(dictionary(names, hostile), given => {
      const chosen = chosenOptions(options, given)
      expect(Object.keys(chosen)).toEqual(Object.keys(options))
      expect(themeStyle(chosen)).toMatch(
        /^:root \{\n {2}--option-accent: #[0-9a-f]{6};\n {2}--option-measure: [\d.]+(?:e-?\d+)?;\n(?: {2}--option-motto: #[0-9a-f]{6};\n)?\}\n$/i,
      )
      expect(rootAttributes({ tag: 'en', direction: 'ltr' }, chosen).html).toMatch(
        /^lang="en" dir="ltr" data-typeface="(?:serif|sans)" data-wide="(?:on|off)"(?: data-motto="[\w.-]+")?$/,
      )
      expect(templates.render('page', { theme: { options: chosen } })).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/)
      // Even values that nobody has proved put nothing into a style or a tag.
      const raw = themeStyle(given) + rootAttributes({ tag: 'en', direction: 'ltr' }, given).html
      expect(raw).not.toMatch(/[<>\\]|url\(|\/\*|\*\//)
    }),
    { numRuns: 500 },
  )
})
