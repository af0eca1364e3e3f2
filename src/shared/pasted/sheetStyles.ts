import type { Element } from 'hast'
import { declarations, elementsIn, said, textIn, type Parent } from './tree.ts'

/** What a style says that a text of ours can say too. */
const kept = new Set([
  'font-weight',
  'font-style',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'text-align',
  'font-size',
  'font',
])

type Rules = ReadonlyMap<string, string>

/** Writes what the sheet of a copied document says of its classes at the elements that have them: programs say bold so. */
export function inlineSheet(root: Parent): void {
  const all = elementsIn(root)
  const rules = new Map<string, string>()
  for (const sheet of all) if (sheet.tagName === 'style') readSheet(textIn(sheet), rules)
  if (rules.size === 0) return
  for (const each of all) {
    const own = ruleOf(each, rules)
    if (own) each.properties.style = `${own};${said(each, 'style')}`
  }
}

function ruleOf(of: Element, rules: Rules): string {
  const names = said(of, 'className').split(/\s+/u).filter(Boolean)
  return names.map(name => rules.get(`${of.tagName}.${name}`) ?? rules.get(`.${name}`) ?? '').join(';')
}

/** Reads rules of one class (`p.p1`, `.xl65`); all other selectors are those of pages, which say more than a copy needs. */
function readSheet(css: string, rules: Map<string, string>): void {
  const text = css.replaceAll(/<!--|-->|\/\*[\s\S]*?\*\//gu, '')
  for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    const style = [...declarations(body)].flatMap(([name, value]) => (kept.has(name) ? [`${name}:${value}`] : [])).join(';')
    if (style === '') continue
    for (const selector of selectors.split(',')) {
      const found = /^([a-z\d]*\.[\w-]+)$/iu.exec(selector.trim())
      if (found?.[1]) rules.set(found[1], `${rules.get(found[1]) ?? ''};${style}`)
    }
  }
}
