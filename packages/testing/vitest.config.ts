import { packageTests } from '@monorepo/config/vitest';

/** A database is made for each file; on a busy machine that takes its time. */
export default packageTests({ test: { testTimeout: 30_000, hookTimeout: 60_000 } });
