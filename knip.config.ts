import type { KnipConfig } from 'knip';

const library = {
  entry: ['src/**/*.spec.{ts,tsx}', 'test/**/*.ts'],
  project: ['src/**', 'test/**'],
};

/** Files, exports and dependencies that nothing uses fail the check. */
export default {
  workspaces: {
    '.': { entry: ['knip.config.ts', '.dependency-cruiser.js'], ignoreDependencies: ['node'] },
    scripts: { entry: ['src/*.ts', 'src/checks/*.ts'], project: ['src/**', 'test/**'] },
    infra: { entry: ['*.ts', 'images/*.ts'], project: ['**/*.ts'] },
    'apps/api': {
      entry: ['src/main.ts', 'src/worker.ts', 'src/openapi.ts', 'test/**/*.ts'],
      project: ['src/**', 'test/**'],
    },
    'apps/bff': { entry: ['src/main.ts', 'test/**/*.ts'], project: ['src/**', 'test/**'] },
    'apps/web': { project: ['src/**', 'e2e/**'] },
    'packages/*': library,
  },
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
