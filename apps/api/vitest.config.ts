import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: {
    // Started as processes of their own, whose coverage is not seen here.
    coverage: { exclude: ['src/{main,process}.ts'] },
  },
});
