export { default } from '@monorepo/config/eslint';
