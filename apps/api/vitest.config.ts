import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: { hookTimeout: 60_000, testTimeout: 30_000 },
});
