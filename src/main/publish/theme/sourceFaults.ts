import type { ThemeFault } from '../../render/theme/templateFault.ts'

type Rule = Readonly<{ wrong: RegExp; sentence: string }>

/** What a template's own text may not do: pages have a policy against most of it, but it would not work either. */
const templateRules: readonly Rule[] = [
  { wrong: /<script\b/i, sentence: 'a theme brings no scripts: pages refuse to run them.' },
  { wrong: /<(?:iframe|object|embed|base)\b/i, sentence: 'a theme embeds nothing: pages refuse to load it.' },
  { wrong: /<style\b|\sstyle\s*=/i, sentence: 'styles belong into theme.css: pages on a site take none from elsewhere.' },
  { wrong: /<[^>]*\son[a-z]+\s*=/i, sentence: 'a theme brings no scripts: pages refuse to run what is in “on…” attributes.' },
  { wrong: /=\s*\{\{/, sentence: 'a value needs quotes around it: write attribute="{{ … }}".' },
  { wrong: /\{%-?\s*(?:layout|render|include)\s+['"][^'"]*\.\./, sentence: 'templates are named from the templates folder, without “..”.' },
  {
    wrong: /<(?:img|link|source|video|audio)\b[^>]*\b(?:src|href|srcset)\s*=\s*["']?\s*(?:https?:)?\/\//i,
    sentence: 'nothing can be loaded from elsewhere: put it into the theme’s folder.',
  },
]

const cssRules: readonly Rule[] = [
  { wrong: /@import\b/i, sentence: 'a style sheet can’t import others: put everything into theme.css.' },
  { wrong: /url\(\s*["']?\s*(?:[a-z]+:)?\/\//i, sentence: 'nothing can be loaded from elsewhere: put it into the theme’s folder.' },
  { wrong: /expression\s*\(|javascript:|-moz-binding/i, sentence: 'a style sheet runs nothing.' },
]

export function templateFaults(file: string, text: string): ThemeFault[] {
  return broken(file, withoutComments(text, /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|<!--[\s\S]*?-->/g), templateRules)
}

export function cssFaults(text: string): ThemeFault[] {
  return broken('theme.css', withoutComments(text, /\/\*[\s\S]*?\*\//g), cssRules)
}

// Lines stay where they are.
function withoutComments(text: string, comment: RegExp): string {
  return text.replaceAll(comment, found => found.replaceAll(/[^\n]/g, ' '))
}

function broken(file: string, text: string, rules: readonly Rule[]): ThemeFault[] {
  return text
    .split('\n')
    .flatMap((line, i) => rules.filter(({ wrong }) => wrong.test(line)).map(({ sentence }) => ({ file, line: i + 1, sentence })))
}
