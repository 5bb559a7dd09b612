import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  // These are the measuring itself: minutes of a busy machine, which prints ratios instead of passing.
  test: { coverage: { exclude: ['src/{main,api,agent,agent-spec,import,server-process}.ts'] } },
});
