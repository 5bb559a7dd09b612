-- What the tables of all generated entities share. Each function says what it refuses by an SQLSTATE of its own (class GP),
-- the table and the column, so that the api can answer with a code.
--
--   GP001  the workflow has no such transition       GP003  the column is set once and cannot change
--   GP002  the transition's guard does not hold      23503  what is referred to is not there

-- The role, in the organisation a statement speaks for, of the person it speaks for; null for who is no member. Policies call
-- it as (SELECT current_member_role()), which PostgreSQL evaluates once for each statement.
CREATE FUNCTION current_member_role() RETURNS "role"
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (
    SELECT "memberships"."role" FROM "memberships"
    WHERE "memberships"."tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid
      AND "memberships"."user_id" = nullif(current_setting('app.user_id', true), '')::uuid
  );

-- Where each sequence of an organisation stands. Only the trigger function counts, as the owner; nobody else sees a row.
CREATE TABLE "record_sequences" (
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "record_sequences_pkey" PRIMARY KEY ("tenant_id", "name"),
    CONSTRAINT "record_sequences_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE "record_sequences" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "record_sequences_count" ON "record_sequences" TO CURRENT_USER USING (true) WITH CHECK (true);

-- Gives a new row the next number of its organisation: without gaps, because whoever comes second waits until the first is
-- done. Arguments: the column, what stands before the number, how many digits it has at least, what stands after it.
CREATE FUNCTION assign_number() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
  next_value text;
BEGIN
  INSERT INTO public.record_sequences AS counter (tenant_id, name, value)
  VALUES (NEW.tenant_id, TG_TABLE_NAME || '.' || TG_ARGV[0], 1)
  ON CONFLICT ON CONSTRAINT record_sequences_pkey DO UPDATE SET value = counter.value + 1
  RETURNING value INTO next_value;
  next_value := TG_ARGV[1] || lpad(next_value, greatest(TG_ARGV[2]::int, length(next_value)), '0') || TG_ARGV[3];
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], next_value));
END
$$;

-- Refuses to change the columns it is told of. A foreign key that sets null is not asked: triggers on that level do not fire.
CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ''
AS $$
DECLARE
  column_name text;
BEGIN
  FOREACH column_name IN ARRAY TG_ARGV LOOP
    IF to_jsonb(OLD) -> column_name IS DISTINCT FROM to_jsonb(NEW) -> column_name THEN
      RAISE EXCEPTION 'column "%" of relation "%" is set once and cannot change', column_name, TG_TABLE_NAME
        USING ERRCODE = 'GP003', TABLE = TG_TABLE_NAME, COLUMN = column_name;
    END IF;
  END LOOP;
  RETURN NEW;
END
$$;

-- Lets the columns it is told of refer to members of the organisation alone. Who was one when it was written may leave.
CREATE FUNCTION require_member() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ''
AS $$
DECLARE
  column_name text;
  member_id uuid;
BEGIN
  FOREACH column_name IN ARRAY TG_ARGV LOOP
    member_id := to_jsonb(NEW) ->> column_name;
    CONTINUE WHEN member_id IS NULL OR (TG_OP = 'UPDATE' AND member_id::text = to_jsonb(OLD) ->> column_name);
    IF NOT EXISTS (
      SELECT FROM public.memberships WHERE memberships.tenant_id = NEW.tenant_id AND memberships.user_id = member_id
    ) THEN
      RAISE EXCEPTION 'insert or update on table "%" violates foreign key constraint "%"',
        TG_TABLE_NAME, TG_TABLE_NAME || '_' || column_name || '_fkey'
        USING ERRCODE = 'foreign_key_violation', TABLE = TG_TABLE_NAME, COLUMN = column_name,
          CONSTRAINT = TG_TABLE_NAME || '_' || column_name || '_fkey',
          DETAIL = format('Key (%s)=(%s) is not present in table "memberships".', column_name, member_id);
    END IF;
  END LOOP;
  RETURN NEW;
END
$$;

-- What deleting for good does by foreign keys, for rows that go to the trash: refuses while others use the row.
-- Arguments: the table that refers to this one, its column, the foreign key, whether its rows go to the trash, too.
CREATE FUNCTION refuse_while_used() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ''
AS $$
DECLARE
  is_used boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM public.%I WHERE tenant_id = $1 AND %I = $2 %s)',
    TG_ARGV[0], TG_ARGV[1], CASE WHEN TG_ARGV[3]::boolean THEN 'AND deleted_at IS NULL' END)
    INTO is_used USING NEW.tenant_id, NEW.id;
  IF is_used THEN
    RAISE EXCEPTION 'update or delete on table "%" violates foreign key constraint "%" on table "%"', TG_TABLE_NAME, TG_ARGV[2], TG_ARGV[0]
      USING ERRCODE = 'foreign_key_violation', TABLE = TG_ARGV[0], CONSTRAINT = TG_ARGV[2],
        DETAIL = format('Key (id)=(%s) is still referenced from table "%s".', NEW.id, TG_ARGV[0]);
  END IF;
  RETURN NEW;
END
$$;

-- Sends what belongs to a row to the trash with it, and back. Arguments: the table that refers to this one, its column.
CREATE FUNCTION follow_deletion() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ''
AS $$
BEGIN
  EXECUTE format('UPDATE public.%I SET deleted_at = $1, version = version + 1, updated_at = CURRENT_TIMESTAMP
    WHERE tenant_id = $2 AND %I = $3 AND deleted_at IS NOT DISTINCT FROM $4', TG_ARGV[0], TG_ARGV[1])
    USING NEW.deleted_at, NEW.tenant_id, NEW.id, OLD.deleted_at;
  RETURN NULL;
END
$$;

-- As before, and from the second argument on, columns that the log leaves out.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
  row_before jsonb := to_jsonb(OLD) - TG_ARGV[1:];
  row_after jsonb := to_jsonb(NEW) - TG_ARGV[1:];
  changed jsonb := coalesce(row_after, row_before);
BEGIN
  INSERT INTO public.audit_log (tenant_id, actor_id, action, table_name, row_id, before, after, request_id, reason)
  VALUES (
    (changed ->> TG_ARGV[0])::uuid,
    nullif(current_setting('app.user_id', true), '')::uuid,
    lower(TG_OP),
    TG_TABLE_NAME,
    (changed ->> 'id')::uuid,
    row_before,
    row_after,
    nullif(current_setting('app.request_id', true), ''),
    nullif(current_setting('app.reason', true), '')
  );
  RETURN NULL;
END
$$;

-- Nobody may hang these on a table of their own; the ones that run as the owner would count and log there.
REVOKE ALL ON FUNCTION assign_number(), refuse_change(), require_member(), refuse_while_used(), follow_deletion() FROM PUBLIC;

-- Trigram indexes of generated tables.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
