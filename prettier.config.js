export { default } from '@monorepo/config/prettier';
