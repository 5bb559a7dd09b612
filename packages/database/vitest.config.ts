import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: {
    // A database is made for each file, and Prisma's command line takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      // Commands, which tests run as processes of their own: what they cover there is not seen here.
      exclude: ['src/cli/{keys,migrate,prisma}.ts', 'src/schema-engine/main.ts'],
    },
  },
});
