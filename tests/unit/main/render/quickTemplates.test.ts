import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Liquid } from 'liquidjs'
import { describe, expect, it } from 'vitest'
import { Templates, type Variables } from '../../../../src/main/render/theme/Templates.ts'
import { NotQuick } from '../../../../src/main/render/theme/quick/Frame.ts'
import { pieceOf } from '../../../../src/main/render/theme/quick/pieces.ts'
import { SafeHtml } from '../../../../src/main/render/theme/SafeHtml.ts'

// A tag that the quick way does not know, and that puts nothing out: everything behind it is made by Liquid itself.
const slowly = (source: string) => `{%- assign unused = 0 -%}${source}`

const bothWays = (sources: Readonly<Record<string, string>>, name: string, variables: Variables) => {
  const slow = Object.fromEntries(Object.entries(sources).map(([path, source]) => [path, slowly(source)]))
  return [outcome(new Templates(sources), name, variables), outcome(new Templates(slow), name, variables)] as const
}

function outcome(templates: Templates, name: string, variables: Variables): string {
  try {
    return templates.render(name, variables)
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message.replace(/line \d+/, '') : ''}`
  }
}

const variables: Variables = {
  text: 'a < "b"',
  none: null,
  empty: '',
  zero: 0,
  three: 3,
  yes: true,
  no: false,
  html: new SafeHtml('<b>ours</b>'),
  list: [
    { name: '<one>', url: null },
    { name: 'two', url: 'two/' },
  ],
  nothing: [],
  deep: { er: { name: 'found' }, none: null },
}

const expressions = [
  'text', 'none', 'empty', 'zero', 'three', 'yes', 'no', 'html', 'deep.er.name', 'deep.none.name', 'deep.er.missing', 'missing', 'missing.more',
  'list.size', 'list.first.name', 'list[1].url', 'list[7].name', 'nothing.size', 'text.size', 'deep.size', '"quoted"', '7', 'constructor', 'deep.toString', 'nil', 'empty | upcase',
] // prettier-ignore
const expression = fc.constantFrom(...expressions)
const condition = fc.oneof(
  expression,
  fc
    .tuple(expression, fc.constantFrom('==', '!=', '>', '<', '>=', '<=', 'and', 'or', 'contains'), expression)
    .map(([left, operator, right]) => `${left} ${operator} ${right}`),
)
const { template } = fc.letrec<{ template: string; piece: string }>(tie => ({
  template: fc.array(tie('piece'), { maxLength: 4 }).map(pieces => pieces.join('')),
  piece: fc.oneof(
    { withCrossShrink: true, maxDepth: 3 },
    fc.constantFrom('text ', '<p>\n', '{%- comment -%}x{%- endcomment -%}'),
    expression.map(value => `{{ ${value} }}`),
    fc
      .tuple(condition, tie('template'), tie('template'))
      .map(([test, then, other]) => `{% if ${test} %}${then}{% else %}${other}{% endif %}`),
    fc.tuple(condition, tie('template')).map(([test, then]) => `{% unless ${test} %}${then}{% endunless %}`),
    fc
      .tuple(fc.constantFrom('list', 'nothing', 'missing', 'text', 'none'), tie('template'))
      .map(([over, body]) => `{% for item in ${over} %}{{ forloop.index }}{{ item.name }}${body}{% else %}-{% endfor %}`),
    fc.tuple(expression, tie('template')).map(([value, inside]) => `{% render 'part', given: ${value} %}${inside}`),
    tie('template').map(inside => `{% block side %}${inside}{% endblock %}`),
  ),
}))

describe('the quick way through templates', () => {
  it('gives what Liquid itself gives, or fails as it does', () => {
    fc.assert(
      fc.property(template, template, template, fc.boolean(), (page, layout, part, hasLayout) => {
        const sources = {
          'page.liquid': hasLayout ? `{% layout 'layout' %}{% block content %}${page}{% endblock %}` : page,
          'layout.liquid': `${layout}{% block content %}none{% endblock %}{% block side %}side{% endblock %}`,
          // A part that reached itself would make both ways slow.
          'part.liquid': part.includes("render 'part'") ? '{{ given }}' : `{{ given }}${part}`,
        }
        const [quick, slow] = bothWays(sources, 'page', variables)
        expect(quick).toBe(slow)
      }),
      { numRuns: 300 },
    )
  })

  it('is the way that the shipped themes go', () => {
    const themes = join(process.cwd(), 'resources/themes')
    for (const theme of readdirSync(themes)) {
      const folder = join(themes, theme, 'templates')
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.liquid')) continue
        expect(quickly({ 'page.liquid': readFileSync(join(folder, path), 'utf8') }), `${theme}/${path}`).toBe(true)
      }
    }
  })

  it('leaves templates that reach themselves without an end to Liquid’s limits', () => {
    expect(() => new Templates({ 'page.liquid': '{% render "page" %}' }).render('page', {})).toThrow(/depth|limit|nest|deep|stack/iu)
  })

  it('tells an assignment from what it knows', () => {
    expect(quickly({ 'page.liquid': '{% assign a = 1 %}{{ a }}' })).toBe(false)
  })
})

/** Whether every tag and every value of these templates is one that the quick way knows. */
function quickly(sources: Readonly<Record<string, string>>): boolean {
  const liquid = new Liquid({ templates: { ...sources }, outputEscape: String })
  try {
    pieceOf(liquid.parseFileSync('page.liquid'), { reach: () => () => undefined, write: String })
    return true
  } catch (error) {
    if (error instanceof NotQuick) return false
    throw error
  }
}
