import base from '@monorepo/config/eslint';
import next from '@next/eslint-plugin-next';

export default [
  ...base,
  next.configs['core-web-vitals'],
  {
    // Next.js puts NEXT_RUNTIME into the code while it compiles.
    files: ['src/instrumentation.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
];
