CREATE TABLE "idempotency_keys" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "organization_id" UUID,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "idempotency_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "idempotency_keys_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Outside any organisation a person has one space of keys, too.
CREATE UNIQUE INDEX "idempotency_keys_user_id_organization_id_key_key" ON "idempotency_keys"("user_id", "organization_id", "key") NULLS NOT DISTINCT;
CREATE INDEX "idempotency_keys_expires_at_idx" ON "idempotency_keys"("expires_at");

ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY "idempotency_keys_own" ON "idempotency_keys" TO groundplan_runtime
  USING (
    "user_id" = nullif(current_setting('app.user_id', true), '')::uuid
    AND "organization_id" IS NOT DISTINCT FROM nullif(current_setting('app.tenant_id', true), '')::uuid
  )
  WITH CHECK (
    "user_id" = nullif(current_setting('app.user_id', true), '')::uuid
    AND "organization_id" IS NOT DISTINCT FROM nullif(current_setting('app.tenant_id', true), '')::uuid
  );
CREATE POLICY "idempotency_keys_expire" ON "idempotency_keys" TO groundplan_system USING (true);
GRANT SELECT, INSERT, DELETE ON "idempotency_keys" TO groundplan_runtime;
GRANT SELECT, INSERT, DELETE ON "idempotency_keys" TO groundplan_system;
