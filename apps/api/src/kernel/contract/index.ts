export * from './contract.pipe.ts';
export * from './operation.decorator.ts';
export * from './representation.ts';
