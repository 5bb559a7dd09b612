import type { EntityNames } from '../../model/index.ts';
import { pascalCase } from './spelling.ts';

/** The names under which TypeScript knows what is made of an entity. */
export function contractNames({ pascal, pascalPlural }: EntityNames): string[] {
  return [
    pascal,
    `Create${pascal}`,
    `Update${pascal}`,
    `${pascal}Query`,
    `${pascal}Page`,
    `${pascal}Export`,
    `Bulk${pascalPlural}`,
    `Bulk${pascalPlural}Result`,
    `${pascalCase(pascalPlural)}Module`,
  ];
}
