import { packageTests } from '@monorepo/config/vitest';
import { configDefaults } from 'vitest/config';

/** Minutes of migrating; `pnpm test:generated` asks for them. */
const long = 'test/long/**';
const isAskedFor = process.argv.some((argument) => argument.startsWith('test/long'));

export default packageTests({
  test: { exclude: [...configDefaults.exclude, ...(isAskedFor ? [] : [long])] },
});
