CREATE TABLE "audit_log" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "audit_log_action_is_known" CHECK ("action" IN ('insert', 'update', 'delete'))
);
CREATE INDEX "audit_log_tenant_id_at_id_idx" ON "audit_log"("tenant_id", "at", "id");
CREATE INDEX "audit_log_tenant_id_table_name_row_id_id_idx" ON "audit_log"("tenant_id", "table_name", "row_id", "id");

ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Both roles may read, neither may write: only the trigger function does, as the owner, who may do nothing but append.
CREATE POLICY "audit_log_tenant" ON "audit_log" FOR SELECT TO groundplan_runtime
  USING ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY "audit_log_system" ON "audit_log" FOR SELECT TO groundplan_system USING (true);
CREATE POLICY "audit_log_append" ON "audit_log" FOR INSERT TO CURRENT_USER WITH CHECK (true);
GRANT SELECT ON "audit_log" TO groundplan_runtime, groundplan_system;

-- Writes who did what, in the transaction that does it. Its argument names the column that holds the organisation.
CREATE FUNCTION audit_row() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
  row_before jsonb := to_jsonb(OLD);
  row_after jsonb := to_jsonb(NEW);
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

-- Nobody may hang the function on a table of their own and so forge lines.
REVOKE ALL ON FUNCTION audit_row() FROM PUBLIC;

CREATE TRIGGER "audit" AFTER INSERT OR UPDATE OR DELETE ON "organizations"
  FOR EACH ROW EXECUTE FUNCTION audit_row('id');
CREATE TRIGGER "audit" AFTER INSERT OR UPDATE OR DELETE ON "memberships"
  FOR EACH ROW EXECUTE FUNCTION audit_row('tenant_id');
CREATE TRIGGER "audit" AFTER INSERT OR UPDATE OR DELETE ON "todos"
  FOR EACH ROW EXECUTE FUNCTION audit_row('tenant_id');
