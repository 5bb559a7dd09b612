import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: { environment: 'jsdom', setupFiles: ['test/setup.ts'] },
});
