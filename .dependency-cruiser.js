/** The arrows of the map in docs/architecture.md. What is not written as allowed here is not allowed. */

const spec = String.raw`\.spec\.tsx?$`;
const testCode = [
  spec,
  '^(apps|packages)/[^/]+/(test|e2e)/',
  '^agent/test/',
  String.raw`/(vitest|playwright)\.config\.ts$`,
  '^packages/i18n/src/check/',
  '^(scripts|infra|bench)/',
];

/** One arrow: `from` may import only these workspace packages; everyone may import config. */
const mayImport = (from, allowed) => ({
  name: `arrows-of-${from.replaceAll('/', '-')}`,
  comment: `${from} may import only these packages: ${[...allowed, 'config'].join(', ')}.`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: testCode },
  to: {
    path: '^packages/',
    pathNot: [from, ...[...allowed, 'config'].map((name) => `packages/${name}`)].map(
      (folder) => `^${folder}/`,
    ),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImport('apps/web', ['api-client', 'ui', 'i18n', 'shared-types']),
    mayImport('apps/bff', ['api-client', 'shared-types']),
    mayImport('apps/api', ['database', 'shared-types']),
    mayImport('packages/config', []),
    mayImport('packages/shared-types', []),
    mayImport('packages/database', ['shared-types']),
    mayImport('packages/api-client', ['shared-types']),
    mayImport('packages/i18n', ['shared-types']),
    mayImport('packages/ui', []),
    mayImport('packages/testing', ['database', 'shared-types']),
    mayImport('agent', ['database', 'shared-types']),
    {
      name: 'the-generator-runs-in-any-tree',
      comment: 'A contract with conflict markers in it must not keep the generator from starting.',
      severity: 'error',
      from: { path: ['^agent/src/', '^packages/shared-types/src/(roles|locales)\\.ts$'] },
      to: {
        path: '^packages/shared-types/src/',
        pathNot: '^packages/shared-types/src/(roles|locales)\\.ts$',
      },
    },
    {
      name: 'nothing-imports-an-app',
      comment: 'Apps talk to each other over HTTP; what they share lives in a package.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|packages|agent|scripts|infra|bench)/' },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    {
      name: 'shared-types-knows-only-zod',
      severity: 'error',
      from: { path: '^packages/shared-types/src/', pathNot: spec },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'],
        pathNot: '/zod/',
      },
    },
    {
      name: 'only-database-and-api-know-prisma',
      severity: 'error',
      from: { pathNot: '^(packages/database|apps/api)/' },
      to: { path: 'node_modules/(@prisma/|prisma/|\\.prisma/)' },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'packages/testing is only ever a devDependency.',
      severity: 'error',
      from: { pathNot: ['^packages/testing/', ...testCode] },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'specs-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: spec },
    },
    {
      name: 'api-kernel-stands-alone',
      severity: 'error',
      from: { path: '^apps/api/src/kernel/' },
      to: { path: '^apps/api/src/(?!kernel/)' },
    },
    {
      name: 'api-platform-knows-no-module',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/modules/' },
    },
    {
      name: 'api-modules-meet-at-index',
      comment: 'A module of the api imports another module only by its index.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/' },
      to: {
        path: '^apps/api/src/modules/([^/]+)/',
        pathNot: ['^apps/api/src/modules/$1/', '^apps/api/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'production-code-needs-no-dev-dependency',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: testCode },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-peer'] },
    },
    {
      name: 'dependencies-are-declared',
      comment: 'A package declares what it imports.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of types alone vanishes when it runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      comment: 'The three of Auth.js hold types alone, which the compiler finds.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(next-auth/(adapters|providers)|@auth/core/types)$',
      },
    },
  ],
  options: {
    // The only package with path aliases; nobody else writes `@/`.
    tsConfig: { fileName: 'apps/web/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)(dist|\\.next|coverage|generated)/', 'next-env\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
