import { fileURLToPath } from 'node:url';
import { packageTests } from '@monorepo/config/vitest';

const source = fileURLToPath(new URL('src', import.meta.url));

export default packageTests({
  resolve: {
    alias: {
      '@': source,
      // It throws everywhere but in Next.js's server bundle.
      'server-only': fileURLToPath(new URL('src/testing/server-only.ts', import.meta.url)),
    },
  },
  test: {
    coverage: {
      // Routes fetch and compose; a browser proves them (docs/decisions/067-what-proves-the-web.md).
      exclude: ['src/app/**', 'src/**/testing/**', 'src/instrumentation*.ts'],
    },
  },
});
