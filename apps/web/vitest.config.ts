import { fileURLToPath } from 'node:url';
import { packageTests } from '@monorepo/config/vitest';

const source = fileURLToPath(new URL('src', import.meta.url));

export default packageTests({
  resolve: { alias: { '@': source } },
});
