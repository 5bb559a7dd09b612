export * from './entity-tag.ts';
export * from './if-match.decorator.ts';
