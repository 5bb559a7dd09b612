import pluralize from 'pluralize';
import type { EntityNames } from '../../model/index.ts';
import { camelCase, kebabCase, snakeCase } from './spelling.ts';

/** @param plural where English has another word than the usual: `People` */
export function entityNames(name: string, plural: string | null): EntityNames {
  const pascalPlural = plural ?? pluralize(name);
  return {
    pascal: name,
    camel: camelCase(name),
    pascalPlural,
    camelPlural: camelCase(pascalPlural),
    kebab: kebabCase(name),
    kebabPlural: kebabCase(pascalPlural),
    table: snakeCase(pascalPlural),
    constant: snakeCase(name).toUpperCase(),
  };
}

/** `labels`: `label`. */
export function singular(name: string): string {
  return pluralize.singular(name);
}
