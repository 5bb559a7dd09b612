import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  // The command reads the whole web; `check` runs it.
  test: { coverage: { exclude: ['src/check/main.ts'] } },
});
