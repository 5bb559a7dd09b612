-- What every module stands on: the two group roles, and who a statement speaks for.

CREATE EXTENSION IF NOT EXISTS citext;

-- Roles belong to the whole server, so another database on it may have made them already, perhaps this very moment.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['groundplan_runtime', 'groundplan_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO groundplan_runtime, groundplan_system;

-- /readyz compares the migrations that are applied with those that are shipped. A shadow database has no such table.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON public._prisma_migrations TO groundplan_system;
  END IF;
END
$$;

-- The organisation a statement speaks for, or null. Policies spell it out; this is for column defaults.
CREATE FUNCTION current_tenant_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.tenant_id', true), '')::uuid;

-- The person a statement speaks for, or null.
CREATE FUNCTION current_actor_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
