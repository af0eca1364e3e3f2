/** HTML of our own making, which a template may put into a page as it is. Everything else that a template puts out is escaped. */
export class SafeHtml {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }

  /** Filters see text; what they make of it is text again, and escaped. */
  toString(): string {
    return this.html
  }
}
