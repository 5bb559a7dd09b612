import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';
import { securityHeaders } from './src/lib/security-headers.ts';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');
/** Turbopack wants a path from here. */
const formatOnly = `./${relative(
  import.meta.dirname,
  createRequire(import.meta.url).resolve('use-intl/format-message/format-only'),
)}`;
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Routes named `*.dev.ts(x)` are only routes in development: a production build does not even compile them. */
const developmentExtensions = ['dev.tsx', 'dev.ts'];

export default function configure(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  // Two development servers cannot share a folder: the stack names one for each of its data folders.
  const distDir = process.env['NEXT_DIST_DIR'];
  return withNextIntl({
    ...(development && distDir ? { distDir } : {}),
    output: 'standalone',
    outputFileTracingRoot: repository,
    turbopack: {
      root: repository,
      // Messages come compiled (loadCompiledMessages), so no page has to bring a parser for them.
      resolveAlias: { 'use-intl/format-message': formatOnly },
    },
    transpilePackages: [
      '@monorepo/config',
      '@monorepo/i18n',
      '@monorepo/shared-types',
      '@monorepo/ui',
    ],
    pageExtensions: [...(development ? developmentExtensions : []), 'tsx', 'ts'],
    poweredByHeader: false,
    // `next dev` would write files about itself into the repository.
    agentRules: false,
    // Pictures are people's own, small and from elsewhere: nothing to optimise, and no image library to ship.
    images: { unoptimized: true },
    reactStrictMode: true,
    typescript: { ignoreBuildErrors: true },
    devIndicators: false,
    experimental: {
      // With it, a server started after its sources had changed reloaded every open page without end (Next.js 16.4).
      turbopackFileSystemCacheForDev: false,
    },
    headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders(development) }]),
  });
}
