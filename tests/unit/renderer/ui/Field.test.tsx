import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { IconButton } from '../../../../src/renderer/ui/IconButton.tsx'
import { RadioGroup } from '../../../../src/renderer/ui/RadioGroup.tsx'
import { TextField } from '../../../../src/renderer/ui/TextField.tsx'

/** The attributes of the first element of a name, in markup. */
function attributes(markup: string, element: string): Record<string, string> {
  const tag = new RegExp(`<${element}\\b([^>]*)>`).exec(markup)?.[1] ?? ''
  return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}

const nothing = () => undefined

describe('a field', () => {
  it('ties its label and its sentence to the control', () => {
    const markup = renderToStaticMarkup(<TextField label="Year" hint="Of release." value="1926" onValue={nothing} />)
    const input = attributes(markup, 'input')
    expect(attributes(markup, 'label')['for']).toBe(input['id'])
    expect(markup).toContain(`id="${input['aria-describedby']}" class="field-note" aria-live="off">Of release.`)
    expect(input['aria-invalid']).toBeUndefined()
  })

  it('says what is wrong in place of the hint, where a screen reader hears it', () => {
    const markup = renderToStaticMarkup(<TextField label="Year" hint="Of release." error="Type a year." value="x" onValue={nothing} />)
    expect([attributes(markup, 'input')['aria-invalid'], markup.includes('Of release.')]).toEqual(['true', false])
    expect(markup).toContain('aria-live="polite">Type a year.')
  })
})

it('an icon’s button has a name, and a tooltip with its key', () => {
  const markup = renderToStaticMarkup(<IconButton label="Bold" keys="Ctrl+B" pressed />)
  expect(attributes(markup, 'button')).toMatchObject({
    'aria-label': 'Bold',
    title: 'Bold (Ctrl+B)',
    'aria-pressed': 'true',
    type: 'button',
  })
})

it('text from anywhere is text', () => {
  const hostile = '"><script>alert(1)</script>'
  const markup = renderToStaticMarkup(
    <RadioGroup label={hostile} value="a" onValue={nothing} choices={[{ value: 'a', label: hostile, hint: hostile }]} />,
  )
  expect(markup).not.toContain('<script>')
})
