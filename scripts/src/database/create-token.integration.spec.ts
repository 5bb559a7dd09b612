import { verify } from 'node:crypto';
import { createDatabase } from '@monorepo/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import { createToken } from './create-token.ts';
import { prepareDatabase } from './database.ts';
import { type DatabaseAccess, withDatabase } from './with-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundplan-test-'));
beforeAll(async () => {
  use();
  await withDatabase(({ urls, environment }) => prepareDatabase(urls.ownerUrl, environment));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function use(): void {
  vi.stubEnv('DATABASE_URL', undefined);
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
  vi.stubEnv('ENV_FILE', join(folder, 'env'));
}

/** Every call stands for a command of its own, beside no stack. */
function access<Result>(work: (access: DatabaseAccess) => Promise<Result>): Promise<Result> {
  use();
  return withDatabase(work);
}

const tokenFor = (slug: string, email: string) =>
  access(({ urls, environment }) =>
    createToken({ urls, environment, slug, email, lifetimeMs: 60_000 }),
  );

describe('a token by command', () => {
  it('is signed for a session that is there and can be ended', async () => {
    const token = await tokenFor('acme', 'Owner@acme.test');
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      sid: string;
      iat: number;
      exp: number;
    };
    expect(claims).toMatchObject({ iss: 'groundplan-bff', aud: 'groundplan-api' });
    expect(claims.exp - claims.iat).toBeCloseTo(60, -1);

    await access(async ({ urls, environment }) => {
      const jwk = Buffer.from(environment['ACCESS_TOKEN_PUBLIC_KEY'] ?? '', 'base64url').toString();
      const key = createPublicKey({ key: JSON.parse(jwk) as never, format: 'jwk' });
      const signed = Buffer.from(`${header}.${payload}`);
      expect(verify(null, signed, key, Buffer.from(signature, 'base64url'))).toBe(true);

      const database = createDatabase({ url: urls.runtimeUrl, systemUrl: urls.systemUrl });
      const session = await database.asSystem('test', (system) =>
        system.session.findUnique({ where: { id: claims.sid }, include: { user: true } }),
      );
      await database.close();
      expect(session).toMatchObject({
        userAgent: 'pnpm run token',
        user: { email: 'owner@acme.test' },
      });
    });
  }, 60_000);

  it.each([
    ['nowhere', 'owner@acme.test', 'There is no organisation nowhere.'],
    ['acme', 'nobody@acme.test', 'There is nobody with the address nobody@acme.test.'],
    ['acme', 'owner@globex.test', 'owner@globex.test does not belong to acme.'],
  ])(
    'is refused in %s for %s',
    async (slug, email, sentence) => {
      await expect(tokenFor(slug, email)).rejects.toThrow(sentence);
    },
    60_000,
  );
});

describe('the example data', () => {
  it('does not come back once a person has changed it', async () => {
    await access(async ({ urls, environment }) => {
      const database = createDatabase({ url: urls.runtimeUrl, systemUrl: urls.systemUrl });
      const viewer = { email: 'viewer@globex.test' };
      await database.asSystem('test', (system) => system.user.delete({ where: viewer }));
      await prepareDatabase(urls.ownerUrl, environment);
      const found = await database.asSystem('test', (system) =>
        system.user.findUnique({ where: viewer }),
      );
      await database.close();
      expect(found).toBeNull();
    });
  }, 60_000);
});
