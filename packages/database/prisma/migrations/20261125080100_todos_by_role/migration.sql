-- The database holds todos to who may do what, and to their lengths, as it does every generated entity.
DROP POLICY "todos_tenant" ON "todos";
CREATE POLICY "todos_read" ON "todos" FOR SELECT TO groundplan_runtime
  USING ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY "todos_create" ON "todos" FOR INSERT TO groundplan_runtime
  WITH CHECK ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid AND (current_actor_id() IS NULL OR (SELECT current_member_role()) IN ('owner', 'admin', 'member')));
CREATE POLICY "todos_update" ON "todos" FOR UPDATE TO groundplan_runtime
  USING ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid AND (current_actor_id() IS NULL OR (SELECT current_member_role()) IN ('owner', 'admin', 'member')))
  WITH CHECK ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY "todos_delete" ON "todos" FOR DELETE TO groundplan_runtime
  USING ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid AND (current_actor_id() IS NULL OR (SELECT current_member_role()) IN ('owner', 'admin', 'member')));

ALTER TABLE "todos"
  ADD CONSTRAINT "todos_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "todos_description_length" CHECK (char_length("description") <= 10000);
