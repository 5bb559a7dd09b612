import type { App, Field } from '../../model/index.ts';
import type { ForeignType } from '../foreign-schema.ts';
import type { ImportedEnum } from '../spec/imported.ts';
import { literal, quote } from '../../database/index.ts';

/** SQL for a value of the source as its field holds it. Points in time are read in UTC, the zone of the session. */
export function adoptedValue(
  source: string,
  type: ForeignType,
  field: Field,
  enums: ReadonlyMap<string, ImportedEnum>,
  app: App,
): string {
  switch (type.kind) {
    case 'text':
    case 'email':
    case 'url':
    case 'duration':
      return `${source}::text`;
    case 'json':
      return `${source}::jsonb`;
    case 'decimal':
      return `${source}::numeric`;
    case 'enum':
      return `(${respelled(`${source}::text`, enums.get(type.enum))})::${typeName(field, app)}`;
    case 'list':
      return listValue(source, type.enum === null ? undefined : enums.get(type.enum), field, app);
    case 'int':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'date':
    case 'time':
    case 'datetime':
      return source;
  }
}

function listValue(
  source: string,
  items: ImportedEnum | undefined,
  field: Field,
  app: App,
): string {
  if (items === undefined) return `coalesce(${source}::text[], '{}')`;
  const item = respelled('v', items);
  return `coalesce((SELECT array_agg((${item})::${typeName(field, app)} ORDER BY n) FROM unnest(${source}::text[]) WITH ORDINALITY AS u (v, n)), '{}')`;
}

/** A value of an enum by its name in the spec. */
function respelled(text: string, found: ImportedEnum | undefined): string {
  const renamed = [...(found?.values ?? [])].filter(([from, to]) => from !== to);
  if (renamed.length === 0) return text;
  const cases = renamed.map(([from, to]) => `WHEN ${literal(from)} THEN ${literal(to)}`);
  return `CASE ${text} ${cases.join(' ')} ELSE ${text} END`;
}

function typeName({ type }: Field, app: App): string {
  const of = type.kind === 'list' ? type.of : type;
  const found = of.kind === 'enum' ? app.enums.find(({ name }) => name === of.enum) : undefined;
  return found === undefined ? 'text' : `public.${quote(found.typeName)}`;
}
