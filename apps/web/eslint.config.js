import base from '@monorepo/config/eslint';
import next from '@next/eslint-plugin-next';

export default [
  ...base,
  next.configs['core-web-vitals'],
  {
    // What failed is left by a whole new page, and every page loads this one's code.
    files: ['src/features/shell/page-error.tsx'],
    rules: { '@next/next/no-html-link-for-pages': 'off' },
  },
  {
    // Next.js puts NEXT_RUNTIME into the code while it compiles.
    files: ['src/instrumentation.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
];
