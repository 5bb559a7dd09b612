import { literal } from '../../database/index.ts';

/** Who the rows are for, and what their ids are made of. */
export function preamble(organization: string): string {
  return `-- Takes the rows of an imported database into one organisation. They are in the schema "source" of the product's database;
-- docs/guides/import.md says how they get there. One transaction; a second run changes nothing. As the owner of the tables:
-- psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f <this file>
BEGIN;
SET LOCAL search_path = public;
SET LOCAL timezone = 'UTC';
SET LOCAL intervalstyle = 'iso_8601';

DO $$
DECLARE
  organization uuid;
BEGIN
  ALTER TABLE public.organizations NO FORCE ROW LEVEL SECURITY;
  SELECT id INTO organization FROM public.organizations WHERE slug = ${literal(organization)};
  ALTER TABLE public.organizations FORCE ROW LEVEL SECURITY;
  IF organization IS NULL THEN
    RAISE EXCEPTION USING MESSAGE = ${literal(`There is no organisation ${organization}.`)};
  END IF;
  PERFORM set_config('app.tenant_id', organization::text, true);
  PERFORM set_config('app.user_id', '', true);
END $$;

-- The id of a record: a UUID (version 8 of RFC 9562) made of the organisation, the table and the key, the same each time.
CREATE FUNCTION pg_temp.adopted_id(source text, key text[]) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT overlay(overlay(md5(concat_ws('/', current_setting('app.tenant_id'), source, to_jsonb(key)::text))
    PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid
$$;
`;
}
