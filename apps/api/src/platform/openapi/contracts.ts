import * as contracts from '@monorepo/shared-types';
import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;
type Direction = 'input' | 'output';

const contractNames = z.registry<{ id: string }>();
for (const [id, contract] of Object.entries(contracts)) {
  if (contract instanceof z.ZodType) contractNames.add(contract, { id });
}

const componentPath = '#/components/schemas/';
const reference = /"#\/components\/schemas\/(\w+)"/g;
const described = {
  input: schemasOf('input', (id) => id),
  output: schemasOf('output', (id) => id),
};

/** A contract that reads differently from how it is written (defaults, unknown fields) has two descriptions. */
const inputNames = new Map(
  Object.keys(described.input).map((id) => {
    const same = JSON.stringify(described.input[id]) === JSON.stringify(described.output[id]);
    return [id, same ? id : `${id}Input`];
  }),
);
const inputs = schemasOf('input', inputName);

function inputName(id: string): string {
  return inputNames.get(id) ?? id;
}

function schemasOf(io: Direction, name: (id: string) => string): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(contractNames, {
    io,
    unrepresentable: 'any',
    uri: (id) => componentPath + name(id),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]),
  );
}

/** Every contract by the name it has in the document; those that nothing refers to are left out by `pruned`. */
const components: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(Object.entries(inputs).map(([id, schema]) => [inputName(id), schema])),
  ...described.output,
};

/** A reference to a contract of shared-types, or the description itself of a schema without a name. */
export function describe(schema: z.ZodType, io: Direction): JsonSchema {
  const id = contractNames.get(schema)?.id;
  if (id !== undefined) return { $ref: componentPath + (io === 'input' ? inputName(id) : id) };
  return withoutDialect(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
}

/** The document says once which dialect of JSON Schema it speaks, and names its components by their keys. */
function withoutDialect(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'),
  );
}

/**
 * Adds the contracts that `paths` refers to, directly or through another. One that is only ever sent needs no second name.
 */
export function withComponents<Paths extends object>(paths: Paths) {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, id] of JSON.stringify(value).matchAll(reference)) {
      if (id === undefined || found.has(id)) continue;
      found.add(id);
      visit(components[id]);
    }
  };
  visit(paths);
  const finalName = (id: string) => {
    const plain = id.replace(/Input$/, '');
    return found.has(plain) ? id : plain;
  };
  const schemas = Object.fromEntries(
    [...found].sort().map((id) => [finalName(id), components[id] ?? {}]),
  );
  const text = JSON.stringify({ paths, schemas });
  return JSON.parse(
    text.replace(reference, (_, id: string) => JSON.stringify(componentPath + finalName(id))),
  ) as { paths: Paths; schemas: Record<string, JsonSchema> };
}
