import { Prisma } from '@monorepo/database';
import type { FieldError } from '@monorepo/shared-types';
import { InvalidRequest } from '../../kernel/errors/index.ts';
import type { Client } from '../database/index.ts';
import type { RecordsDefinition, Target } from './records-definition.ts';
import type { Row } from './records-query.ts';

/** What a write needs to know beforehand. */
export interface Surroundings {
  readonly firstPosition: string | null;
  /** As `select` would join them: the author, and the records that are referred to. */
  readonly joined: Row;
}

type Asked = Readonly<Record<string, unknown>>;

/**
 * Looks up, in one statement, whoever writes, the first position in the list, and every record that `body` refers to.
 *
 * @throws {InvalidRequest} naming each reference to what is not there, or is another organisation's
 */
export async function lookUp(
  client: Client,
  definition: RecordsDefinition<unknown>,
  userId: string,
  body: Asked,
): Promise<Surroundings> {
  const references = Object.entries(definition.references ?? {}).filter(
    ([name]) => typeof body[`${name}Id`] === 'string',
  );
  const links = Object.entries(definition.links ?? {}).filter(([, { ids }]) => body[ids]);
  const columns = [
    definition.ordered === true
      ? Prisma.sql`(SELECT position FROM ${name(definition.table)} WHERE ${present(definition)} ORDER BY position LIMIT 1) AS "firstPosition"`
      : Prisma.sql`NULL AS "firstPosition"`,
    Prisma.sql`(SELECT json_build_object('id', id, 'name', name) FROM users WHERE id = ${userId}::uuid) AS "createdBy"`,
    ...references.map(
      ([relation, target]) =>
        Prisma.sql`${jsonOf(target, body[`${relation}Id`])} AS ${name(relation)}`,
    ),
    ...links.map(
      ([relation, link]) => Prisma.sql`${idsIn(link, body[link.ids])} AS ${name(relation)}`,
    ),
  ];
  const rows = await client.$queryRaw<Row[]>`SELECT ${Prisma.join(columns)}`;
  const found = rows[0] ?? {};
  assertFound(found, references, links, body);
  const joined = ['createdBy', ...references.map(([relation]) => relation)];
  return {
    firstPosition: (found['firstPosition'] ?? null) as string | null,
    joined: Object.fromEntries(joined.map((relation) => [relation, found[relation] ?? null])),
  };
}

/** One record as a JSON object with its id and what it is called. */
function jsonOf({ table, label, softDelete }: Target, id: unknown): Prisma.Sql {
  const email = table === 'users' ? Prisma.sql`, 'email', email` : Prisma.empty;
  return Prisma.sql`(SELECT json_build_object('id', id, ${camel(label)}::text, ${name(label)}${email})
    FROM ${name(table)} WHERE id = ${id}::uuid AND ${present({ softDelete })})`;
}

function idsIn(target: Target, ids: unknown): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT id::text FROM ${name(target.table)} WHERE id = ANY(${ids}::uuid[]) AND ${present(target)})`;
}

function present({ softDelete }: { readonly softDelete?: boolean | undefined }): Prisma.Sql {
  return softDelete === true ? Prisma.sql`deleted_at IS NULL` : Prisma.sql`true`;
}

function assertFound(
  found: Row,
  references: readonly (readonly [string, Target])[],
  links: readonly (readonly [string, { readonly ids: string }])[],
  body: Asked,
): void {
  const missing = references
    .filter(([relation]) => found[relation] == null)
    .map(([relation]) => notFoundAt(`/${relation}Id`));
  for (const [relation, { ids }] of links) {
    const there = new Set(found[relation] as string[]);
    (body[ids] as string[]).forEach((id, index) => {
      if (!there.has(id.toLowerCase())) missing.push(notFoundAt(`/${ids}/${String(index)}`));
    });
  }
  if (missing.length > 0) throw new InvalidRequest(missing);
}

/** A field error for a reference to what is not there. */
export function notFoundAt(path: string): FieldError {
  return { in: 'body', path, code: 'not_found', message: 'is not there' };
}

/** A name of the schema, from a definition in the code. */
export function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}

function camel(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
