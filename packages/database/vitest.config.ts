import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: {
    // A database is made for each file, and Prisma's command line takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['test/global-setup.ts'],
  },
});
