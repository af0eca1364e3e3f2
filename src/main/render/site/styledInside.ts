import { styleText } from '../embedded.ts'

/** A page of a site with its style sheet inside it: to be looked at where there is no site. */
export function styledInside(html: string, css: string): string {
  return html.replace('</head>', () => `<style>${styleText(css)}</style></head>`)
}
