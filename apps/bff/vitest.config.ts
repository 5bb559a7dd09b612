import { packageTests } from '@monorepo/config/vitest';

/** Processes are started and stopped here; on a busy machine that takes its time. */
export default packageTests({ test: { testTimeout: 60_000, hookTimeout: 120_000 } });
