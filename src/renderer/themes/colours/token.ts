/** What a piece of code is, and so which colour it has. */
export const tokenKinds = ['comment', 'string', 'keyword', 'name', 'property', 'number', 'variable'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** A piece of a text, from its first letter to before the one after its last. */
export type Token = Readonly<{ from: number; to: number; kind: TokenKind }>
