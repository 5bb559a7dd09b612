-- Says to every process what it must no longer believe (shared-types, Revocation), whichever way the row changed.
CREATE FUNCTION notify_revocation() RETURNS trigger
  LANGUAGE plpgsql SET search_path = ''
AS $$
DECLARE
  changed jsonb := to_jsonb(coalesce(OLD, NEW));
BEGIN
  PERFORM pg_notify('revocations', CASE TG_TABLE_NAME
    WHEN 'sessions' THEN jsonb_build_object('type', 'session', 'sessionId', changed ->> 'id')
    WHEN 'memberships' THEN jsonb_build_object('type', 'membership', 'userId', changed ->> 'user_id', 'organizationId', changed ->> 'tenant_id')
    WHEN 'users' THEN jsonb_build_object('type', 'user', 'userId', changed ->> 'id')
  END::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "notify_deleted" AFTER DELETE ON "sessions"
  FOR EACH ROW EXECUTE FUNCTION notify_revocation();
CREATE TRIGGER "notify_changed" AFTER UPDATE ON "sessions"
  FOR EACH ROW WHEN (NEW."expires_at" < OLD."expires_at" OR NEW."token_hash" <> OLD."token_hash" OR NEW."user_id" <> OLD."user_id")
  EXECUTE FUNCTION notify_revocation();

-- A new membership, too: who cached that a person is no member must ask again.
CREATE TRIGGER "notify" AFTER INSERT OR UPDATE OR DELETE ON "memberships"
  FOR EACH ROW EXECUTE FUNCTION notify_revocation();

CREATE TRIGGER "notify" AFTER DELETE ON "users"
  FOR EACH ROW EXECUTE FUNCTION notify_revocation();
