import { defineConfig } from '@playwright/test';

/**
 * A user in a browser, against a running stack of the production build: `pnpm test:e2e` at the root starts one and passes
 * its addresses. The budgets come last and alone, so that nothing else slows what they measure.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may miss a moment once; what needed its second try is reported as flaky.
  retries: 1,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: process.env['E2E_WEB_URL'] ?? 'http://localhost:3000',
    locale: 'en',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // Movement stops, so that nothing is looked at half-way.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    },
  },
  projects: [
    { name: 'behaviour', testIgnore: '**/budgets/**' },
    {
      name: 'budgets',
      testMatch: '**/budgets/**',
      dependencies: ['behaviour'],
      workers: 1,
    },
  ],
});
