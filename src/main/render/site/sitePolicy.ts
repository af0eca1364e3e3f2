/** Nothing but the site's own files: no inline script, no inline style, nothing from elsewhere. */
export const sitePolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
