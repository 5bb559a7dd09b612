import { fileURLToPath } from 'node:url';
import { type NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import { securityHeaders } from './src/lib/security-headers.ts';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Routes named `*.dev.ts(x)` are only routes in development: a production build does not even compile them. */
const developmentExtensions = ['dev.tsx', 'dev.ts'];

export default function configure(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  return withNextIntl({
    output: 'standalone',
    outputFileTracingRoot: repository,
    turbopack: { root: repository },
    transpilePackages: [
      '@monorepo/config',
      '@monorepo/i18n',
      '@monorepo/shared-types',
      '@monorepo/ui',
    ],
    pageExtensions: [...(development ? developmentExtensions : []), 'tsx', 'ts'],
    poweredByHeader: false,
    reactStrictMode: true,
    typescript: { ignoreBuildErrors: true },
    devIndicators: false,
    headers: async () => [{ source: '/:path*', headers: securityHeaders(development) }],
  });
}
