import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

const withCoverage = process.argv.includes('--coverage');

/**
 * Vitest for one workspace package: `*.spec.ts` is logic, `*.integration.spec.ts` needs a real database. Workspace
 * packages are read as source. With `--coverage`, less than 80 % in any measure fails the package.
 */
export function packageTests(overrides: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(
    defineConfig({
      resolve: { conditions: ['development'] },
      ssr: { resolve: { conditions: ['development', 'node'] } },
      test: {
        include: ['src/**/*.spec.{ts,tsx}', 'test/**/*.spec.{ts,tsx}'],
        restoreMocks: true,
        // A busy machine is slow, not wrong.
        testTimeout: 30_000,
        hookTimeout: 60_000,
        // The results beside the coverage are what `pnpm test` counts.
        reporters: withCoverage ? ['default', 'json'] : ['default'],
        outputFile: { json: 'coverage/test-results.json' },
        unstubEnvs: true,
        // Programs that tests start are compiled once, not at every start.
        env: { NODE_COMPILE_CACHE: path.join(tmpdir(), 'groundplan-compile-cache') },
        coverage: {
          provider: 'v8',
          include: ['src/**/*.{ts,tsx}'],
          exclude: ['src/**/*.spec.{ts,tsx}', 'src/generated/**', 'src/**/*.d.ts'],
          reporter: ['text-summary', 'json-summary', 'lcovonly'],
          thresholds: { lines: 80, functions: 80, branches: 80, statements: 80 },
        },
      },
    }),
    overrides,
  );
}
