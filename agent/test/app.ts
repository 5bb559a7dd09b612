import pluralize from 'pluralize';
import type { App, Entity, EntityNames, Field } from '../src/model/index.ts';

export interface EntityOptions {
  readonly fields: readonly string[];
  readonly renamedFrom?: string;
}

/** An app of text fields, written by hand: what a test of the engine needs of a spec. */
export function appOf(name: string, entities: Readonly<Record<string, EntityOptions>>): App {
  return {
    name,
    locales: ['en'],
    defaultLocale: 'en',
    enums: [],
    entities: Object.entries(entities).map(([entity, options]) => entityOf(entity, options)),
    pages: [],
    scenarios: [],
  };
}

function entityOf(name: string, { fields, renamedFrom }: EntityOptions): Entity {
  return {
    name,
    names: namesOf(name),
    label: { en: name },
    labelPlural: { en: pluralize(name) },
    scope: 'organization',
    softDelete: null,
    audit: true,
    ordered: false,
    display: fields[0] ?? 'id',
    fields: fields.map(fieldOf),
    relations: [],
    unique: [],
    indexes: [],
    checks: [],
    access: { read: null, create: null, update: null, delete: null, export: null },
    workflow: null,
    renamedFrom: renamedFrom ?? null,
    seed: 0,
    position: { line: 1, column: 1 },
  };
}

function fieldOf(name: string): Field {
  return {
    name,
    column: snake(name),
    type: { kind: 'string' },
    ...{ required: false, unique: false, immutable: false, redacted: false },
    ...{ default: null, min: null, max: null, minLength: null, maxLength: 200, pattern: null },
    ...{ normalize: [], search: null, renamedFrom: null, backfill: null, computed: null },
    access: { read: null, write: null },
    label: { en: name },
    help: {},
  };
}

function namesOf(pascal: string): EntityNames {
  const pascalPlural = pluralize(pascal);
  return {
    pascal,
    pascalPlural,
    camel: lowerFirst(pascal),
    camelPlural: lowerFirst(pascalPlural),
    kebab: snake(pascal).replaceAll('_', '-'),
    kebabPlural: snake(pascalPlural).replaceAll('_', '-'),
    table: snake(pascalPlural),
    constant: snake(pascal).toUpperCase(),
  };
}

function snake(name: string): string {
  return lowerFirst(name).replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
