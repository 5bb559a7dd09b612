import { fileURLToPath } from 'node:url';
import { packageTests } from '@monorepo/config/vitest';

const source = fileURLToPath(new URL('src', import.meta.url));
const intlOnServer = 'node_modules/next-intl/dist/esm/development/server.react-server.js';

export default packageTests({
  resolve: {
    alias: {
      '@': source,
      // It throws everywhere but in Next.js's server bundle.
      'server-only': fileURLToPath(new URL('src/testing/server-only.ts', import.meta.url)),
      // As in Next.js's server bundle, with the texts that TestPage has.
      'next-intl/server': fileURLToPath(new URL(intlOnServer, import.meta.url)),
      'next-intl/config': fileURLToPath(
        new URL('src/testing/next-intl-config.ts', import.meta.url),
      ),
    },
  },
  test: {
    server: { deps: { inline: ['next-intl'] } },
    coverage: {
      // Routes fetch and compose; a browser proves them (docs/decisions/067-what-proves-the-web.md).
      exclude: ['src/app/**', 'src/**/testing/**', 'src/instrumentation*.ts'],
    },
  },
});
