import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: { coverage: { include: ['src/load.ts', 'src/compare.ts'] } },
});
