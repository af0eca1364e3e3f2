/** The code of what a file system or the network threw ('ENOENT', 'ECONNREFUSED' …), or null of anything else. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
