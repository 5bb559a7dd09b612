/** What the catalogue says of the tables of one schema, `$1`. Partitions are their parents' business. */
const tables = `
  SELECT c.oid FROM pg_class c
  WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`;

export const tablesSql = `
  SELECT c.relname AS name, c.relkind AS kind, obj_description(c.oid, 'pg_class') AS comment,
    has_table_privilege(c.oid, 'SELECT') AS "isReadable", pg_total_relation_size(c.oid)::float8 AS bytes,
    EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid) AS inherits
  FROM pg_class c WHERE c.oid IN (${tables}) ORDER BY c.relname`;

export const columnsSql = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    t.typtype AS "typeKind", t.typname AS "typeName", tn.nspname AS "typeSchema", t.typcategory AS category,
    format_type(t.typbasetype, t.typtypmod) AS "baseType", e.typtype AS "itemKind", e.typname AS "itemName",
    format_type(e.oid, a.atttypmod) AS "itemType", NOT (a.attnotnull OR t.typnotnull) AS "isNullable",
    pg_get_expr(d.adbin, d.adrelid) AS default, a.attidentity <> '' AS "isIdentity", a.attgenerated <> '' AS "isGenerated",
    col_description(c.oid, a.attnum) AS comment, l.collname AS collation
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace tn ON tn.oid = t.typnamespace
  LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.collname <> 'default'
  WHERE c.oid IN (${tables}) ORDER BY c.relname, a.attnum`;

export const constraintsSql = `
  SELECT c.relname AS table, k.conname AS name, k.contype AS kind, pg_get_constraintdef(k.oid) AS definition,
    pg_get_expr(k.conbin, k.conrelid) AS expression, k.confdeltype AS "onDelete", k.confupdtype AS "onUpdate",
    k.condeferrable AS "isDeferrable", f.relname AS target, f.relnamespace = c.relnamespace AS "isOwnSchema",
    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u (n, i)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY u.i) AS columns,
    ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u (n, i)
      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY u.i) AS "targetColumns"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_class f ON f.oid = k.confrelid
  WHERE k.conrelid IN (${tables}) AND k.contype IN ('p', 'u', 'f', 'c', 'x') ORDER BY c.relname, k.contype, k.conname`;

export const indexesSql = `
  SELECT c.relname AS table, i.relname AS name, m.amname AS method, x.indisunique AS "isUnique",
    x.indnullsnotdistinct AS "nullsAreSame", pg_get_expr(x.indpred, x.indrelid) AS where,
    x.indnatts > x.indnkeyatts AS "hasMore", pg_get_indexdef(i.oid) AS definition,
    EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'x')) AS "isOfConstraint",
    ARRAY(SELECT coalesce((SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = x.indrelid AND a.attnum = x.indkey[n - 1] AND a.attnum > 0), '')
      FROM generate_series(1, x.indnkeyatts) n) AS columns,
    ARRAY(SELECT o.opcname::text FROM generate_series(1, x.indnkeyatts) n JOIN pg_opclass o ON o.oid = x.indclass[n - 1]) AS operators,
    EXISTS (SELECT FROM generate_series(1, x.indnkeyatts) n WHERE x.indoption[n - 1] <> 0) AS "isOrdered"
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid JOIN pg_am m ON m.oid = i.relam
  WHERE x.indrelid IN (${tables}) ORDER BY c.relname, i.relname`;

export const enumsSql = `
  SELECT t.typname AS name, ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS values
  FROM pg_type t WHERE t.typtype = 'e' AND EXISTS (SELECT FROM pg_attribute a JOIN pg_type own ON own.oid = a.atttypid
    WHERE a.attrelid IN (${tables}) AND a.attnum > 0 AND NOT a.attisdropped AND (own.oid = t.oid OR own.typelem = t.oid OR own.typbasetype = t.oid))
  ORDER BY t.typname`;

/** What has no place in a spec at all. */
export const objectsSql = `
  SELECT CASE c.relkind WHEN 'v' THEN 'a view' WHEN 'm' THEN 'a materialized view' WHEN 'f' THEN 'a foreign table' ELSE 'a sequence of its own' END AS what, c.relname::text AS name, NULL::text AS table
  FROM pg_class c WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('v', 'm', 'f', 'S')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i', 'e'))
    AND NOT EXISTS (SELECT FROM pg_attrdef d WHERE c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend p WHERE p.objid = d.oid AND p.classid = 'pg_attrdef'::regclass AND p.refobjid = c.oid))
  UNION ALL
  SELECT CASE p.prokind WHEN 'a' THEN 'an aggregate' WHEN 'p' THEN 'a procedure' ELSE 'a function' END, format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), NULL
  FROM pg_proc p WHERE p.pronamespace = to_regnamespace($1)
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e')
  UNION ALL
  SELECT 'a trigger', t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgrelid IN (${tables}) AND NOT t.tgisinternal
  UNION ALL
  SELECT 'a rule', r.rulename, c.relname FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.ev_class IN (${tables}) AND r.rulename <> '_RETURN'
  UNION ALL
  SELECT 'a policy', p.polname, c.relname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polrelid IN (${tables})
  ORDER BY 1, 2, 3`;

export const otherSchemasSql = `
  SELECT n.nspname AS name, count(*)::int AS tables FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
  GROUP BY 1 ORDER BY 1`;
