import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  // These three are the measuring itself: minutes of a busy machine, which prints ratios instead of passing.
  test: { coverage: { exclude: ['src/main.ts', 'src/api.ts', 'src/server-process.ts'] } },
});
