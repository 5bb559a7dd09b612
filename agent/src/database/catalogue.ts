import type pg from 'pg';
import type { DatabaseSchema } from './schema.ts';

/** What PostgreSQL itself says of each object of some tables and types: `index todos_x_idx` and its definition. */
export type Catalogue = ReadonlyMap<string, string>;

const sql = `
WITH wanted AS (
  SELECT c.oid, c.relname FROM pg_class c
  WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relname = ANY ($2)
)
SELECT format('column %s.%s', w.relname, a.attname) AS object,
  concat_ws(' ', format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attcollation NOT IN (0, 100) THEN (SELECT collname FROM pg_collation WHERE oid = a.attcollation) END,
    CASE WHEN a.attnotnull THEN 'NOT NULL' END, pg_get_expr(d.adbin, d.adrelid)) AS definition
FROM wanted w JOIN pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = w.oid AND d.adnum = a.attnum
UNION ALL
SELECT format('constraint %s of %s', conname, w.relname), pg_get_constraintdef(k.oid)
FROM wanted w JOIN pg_constraint k ON k.conrelid = w.oid
UNION ALL
SELECT format('index %s of %s', i.relname, w.relname), pg_get_indexdef(i.oid)
FROM wanted w JOIN pg_index x ON x.indrelid = w.oid JOIN pg_class i ON i.oid = x.indexrelid
UNION ALL
SELECT format('policy %s of %s', p.polname, w.relname),
  concat_ws(' ', p.polcmd, p.polroles::regrole[]::text, pg_get_expr(p.polqual, w.oid), pg_get_expr(p.polwithcheck, w.oid))
FROM wanted w JOIN pg_policy p ON p.polrelid = w.oid
UNION ALL
SELECT format('trigger %s of %s', t.tgname, w.relname), concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
FROM wanted w JOIN pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
UNION ALL
SELECT format('row-level security of %s', w.relname), concat_ws(' ', c.relrowsecurity, c.relforcerowsecurity)
FROM wanted w JOIN pg_class c ON c.oid = w.oid
UNION ALL
SELECT format('comment of %s', w.relname), d.description
FROM wanted w JOIN pg_description d ON d.objoid = w.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
UNION ALL
SELECT format('grant of %s', w.relname), string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type)
FROM wanted w JOIN pg_class c ON c.oid = w.oid, LATERAL aclexplode(c.relacl) a
WHERE a.grantee = 'groundplan_runtime'::regrole GROUP BY w.relname
UNION ALL
SELECT format('function %s', p.proname), p.prosrc || coalesce(array_to_string(p.proconfig, ' '), '')
FROM pg_proc p WHERE p.pronamespace = $1::regnamespace AND p.proname = ANY ($3)
UNION ALL
SELECT format('view %s', c.relname), concat_ws(' ', array_to_string(c.reloptions, ' '), pg_get_viewdef(c.oid))
FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'v' AND c.relname = ANY ($4)
UNION ALL
SELECT format('type %s', t.typname), (SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)
FROM pg_type t WHERE t.typnamespace = $1::regnamespace AND t.typtype = 'e' AND t.typname = ANY ($5)`;

/** @param namespace the PostgreSQL schema to look in; first on the search path meanwhile, so that names come without it. */
export async function readCatalogue(
  client: pg.Client,
  schema: DatabaseSchema,
  namespace: string,
): Promise<Catalogue> {
  await client.query(`SET LOCAL search_path = ${namespace}, public`);
  const names = (objects: readonly { name: string }[]) => objects.map(({ name }) => name);
  const { rows } = await client.query<{ object: string; definition: string }>(sql, [
    namespace,
    names(schema.tables),
    schema.tables.flatMap(({ functions }) => names(functions)),
    schema.tables.flatMap(({ view }) => (view ? [view.name] : [])),
    names(schema.enums),
  ]);
  return new Map(
    rows.map(({ object, definition }) => [object, definition.replaceAll(`${namespace}.`, '')]),
  );
}
