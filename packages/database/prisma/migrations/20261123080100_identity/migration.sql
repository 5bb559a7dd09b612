CREATE TYPE "theme" AS ENUM ('system', 'light', 'dark');
CREATE TYPE "density" AS ENUM ('comfortable', 'compact');

CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" CITEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "locale" TEXT,
    "theme" "theme" NOT NULL DEFAULT 'system',
    "density" "density" NOT NULL DEFAULT 'comfortable',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

CREATE TABLE "accounts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "accounts_provider_provider_account_id_key" ON "accounts"("provider", "provider_account_id");
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT,
    "ip_address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "sessions_token_hash_is_sha256" CHECK (octet_length("token_hash") = 32)
);
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");
CREATE INDEX "sessions_user_id_last_seen_at_idx" ON "sessions"("user_id", "last_seen_at");
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_tokens_pkey" PRIMARY KEY ("identifier","token_hash"),
    CONSTRAINT "verification_tokens_token_hash_is_sha256" CHECK (octet_length("token_hash") = 32)
);
CREATE INDEX "verification_tokens_expires_at_idx" ON "verification_tokens"("expires_at");

-- Sign-in belongs to the system role. The runtime role gets its own policies in the migrations below and here.
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "verification_tokens" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY "users_system" ON "users" TO groundplan_system USING (true) WITH CHECK (true);
CREATE POLICY "accounts_system" ON "accounts" TO groundplan_system USING (true) WITH CHECK (true);
CREATE POLICY "sessions_system" ON "sessions" TO groundplan_system USING (true) WITH CHECK (true);
CREATE POLICY "verification_tokens_system" ON "verification_tokens" TO groundplan_system USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "users", "sessions" TO groundplan_system;
GRANT SELECT, INSERT, DELETE ON "accounts", "verification_tokens" TO groundplan_system;

-- A person may change what is theirs to choose, and see and end their own sessions, never a token's hash.
CREATE POLICY "users_change_self" ON "users" FOR UPDATE TO groundplan_runtime
  USING ("id" = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK ("id" = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT, UPDATE ("name", "image", "locale", "theme", "density", "updated_at") ON "users" TO groundplan_runtime;

CREATE POLICY "sessions_own" ON "sessions" TO groundplan_runtime
  USING ("user_id" = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK ("user_id" = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT ("id", "user_id", "user_agent", "ip_address", "created_at", "last_seen_at", "expires_at"), DELETE ON "sessions" TO groundplan_runtime;
