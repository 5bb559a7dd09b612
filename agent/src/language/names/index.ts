export { contractNames } from './contract-names.ts';
export { entityNames, singular } from './entity-names.ts';
export * from './platform-names.ts';
export * from './reserved-words.ts';
export { byteLength, humanize, pascalCase, snakeCase } from './spelling.ts';
