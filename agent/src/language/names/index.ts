export { entityNames, singular } from './entity-names.ts';
export * from './platform-names.ts';
export * from './reserved-words.ts';
export { byteLength, camelCase, humanize, kebabCase, pascalCase, snakeCase } from './spelling.ts';
