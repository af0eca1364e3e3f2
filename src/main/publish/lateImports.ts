let imports = {
  /** Decodes, scales and converts pictures. */
  sharp: async () => (await import('sharp')).default,
  /** Shapes the letters of drawn pictures. */
  harfbuzz: () => import('harfbuzzjs'),
}

export type LateImports = typeof imports

/** The large libraries that only some jobs need, each read when one does. */
export function lateImports(): LateImports {
  return imports
}

/**
 * Has them read by other code. What runs from kept compiled code can import nothing itself (Node before 22 loses the way to the
 * loader with it: ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING), so whoever runs it lends it its own.
 */
export function importBy(others: LateImports): void {
  imports = others
}
