import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    // Real files and real SQLite: generous, so that a slow disk is not a failed test.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
