/** What the page may load and run: its own files, the library's images, and nothing else. `style` attributes alone are free, since pasted text has them. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' app://library data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/**
 * The page beside the text: an empty document that the window fills with an article's page. It runs nothing, asks nobody, and is
 * shown in our windows alone; pages bring their style sheets inside.
 */
export const framedPagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src app://library data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')

/** An asset is an image and nothing more, even if it is opened by itself. */
export const assetSecurityPolicy = "default-src 'none'; sandbox"
