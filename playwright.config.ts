import { defineConfig } from '@playwright/test'

// One app at a time: each journey starts its own, with a profile and a library of its own.
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // A loaded machine is no reason to refuse a change. What needed its second try is named as flaky, to be looked into.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  // One set of pictures, whatever the system: they are compared on Linux alone.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  reporter: [['list']],
})
