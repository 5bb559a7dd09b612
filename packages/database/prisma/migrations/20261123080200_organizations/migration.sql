CREATE TYPE "role" AS ENUM ('owner', 'admin', 'member', 'viewer');

CREATE TABLE "organizations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "organizations_slug_is_part_of_an_address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") BETWEEN 2 AND 48)
);
CREATE UNIQUE INDEX "organizations_slug_key" ON "organizations"("slug");

CREATE TABLE "memberships" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "memberships_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "memberships_tenant_id_user_id_key" ON "memberships"("tenant_id", "user_id");
CREATE INDEX "memberships_tenant_id_created_at_id_idx" ON "memberships"("tenant_id", "created_at", "id");
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Within an organisation only that one is there. Outside any, a person sees where they belong.
CREATE POLICY "memberships_tenant" ON "memberships" TO groundplan_runtime
  USING ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY "memberships_own" ON "memberships" FOR SELECT TO groundplan_runtime
  USING (
    nullif(current_setting('app.tenant_id', true), '') IS NULL
    AND "user_id" = nullif(current_setting('app.user_id', true), '')::uuid
  );
CREATE POLICY "memberships_system" ON "memberships" TO groundplan_system USING (true) WITH CHECK (true);
GRANT SELECT ON "memberships" TO groundplan_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "memberships" TO groundplan_system;

CREATE POLICY "organizations_tenant" ON "organizations" TO groundplan_runtime
  USING ("id" = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK ("id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY "organizations_own" ON "organizations" FOR SELECT TO groundplan_runtime
  USING (
    nullif(current_setting('app.tenant_id', true), '') IS NULL
    AND EXISTS (
      SELECT FROM "memberships"
      WHERE "memberships"."tenant_id" = "organizations"."id"
        AND "memberships"."user_id" = nullif(current_setting('app.user_id', true), '')::uuid
    )
  );
CREATE POLICY "organizations_system" ON "organizations" TO groundplan_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ("name", "locale", "updated_at") ON "organizations" TO groundplan_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "organizations" TO groundplan_system;

-- A person sees themselves, and whoever belongs to the organisation they work in.
CREATE POLICY "users_of_tenant" ON "users" FOR SELECT TO groundplan_runtime
  USING (
    "id" = nullif(current_setting('app.user_id', true), '')::uuid
    OR EXISTS (
      SELECT FROM "memberships"
      WHERE "memberships"."tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid
        AND "memberships"."user_id" = "users"."id"
    )
  );
