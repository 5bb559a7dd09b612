-- Positions are fractional indexes, which only byte order sorts rightly; titles sort as people expect in any database.
CREATE TABLE "todos" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL DEFAULT current_tenant_id(),
    "title" TEXT COLLATE "und-x-icu" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "completed" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3),
    "position" TEXT COLLATE "C" NOT NULL,
    "created_by_id" UUID DEFAULT current_actor_id(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "todos_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "todos_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "todos_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "todos_tenant_id_position_id_idx" ON "todos"("tenant_id", "position", "id") WHERE ("deleted_at" IS NULL);
CREATE INDEX "todos_tenant_id_created_at_id_idx" ON "todos"("tenant_id", "created_at", "id") WHERE ("deleted_at" IS NULL);
CREATE INDEX "todos_tenant_id_due_at_id_idx" ON "todos"("tenant_id", "due_at", "id") WHERE ("deleted_at" IS NULL);
-- Without a due date comes last in both directions, which one index cannot serve.
CREATE INDEX "todos_tenant_id_due_at_desc_id_idx" ON "todos"("tenant_id", "due_at" DESC NULLS LAST, "id" DESC) WHERE ("deleted_at" IS NULL);
CREATE INDEX "todos_tenant_id_title_id_idx" ON "todos"("tenant_id", "title", "id") WHERE ("deleted_at" IS NULL);
CREATE INDEX "todos_created_by_id_idx" ON "todos"("created_by_id");

ALTER TABLE "todos" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY "todos_tenant" ON "todos" TO groundplan_runtime
  USING ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK ("tenant_id" = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "todos" TO groundplan_runtime;
