import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestApi } from './support/test-api.ts';
import { signToken } from './support/tokens.ts';
import type { Person, Tenant } from './support/world.ts';

let api: TestApi;
let acme: Tenant;
let member: Person;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  acme = await api.world.tenant();
  member = acme.member;
});

const knock = async (token: string) => {
  const { status, problem } = await api.ask('GET', '/v1/todos', { token });
  return status === 200 ? 200 : problem.code;
};
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a bearer token', () => {
  it('is refused when another key signed it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(await knock(await signToken({ ...member, key: privateKey }))).toBe('AUTH.TOKEN_INVALID');
  });

  it('is refused without a signature, with another algorithm, or with its claims changed', async () => {
    const [header = '', payload = '', signature = ''] = member.token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = [
      `${encoded({ alg: 'none' })}.${payload}.`,
      `${encoded({ alg: 'HS256' })}.${payload}.${signature}`,
      `${header}.${encoded({ ...claims, sub: acme.owner.userId })}.${signature}`,
      `${header}.${payload}.`,
      'eyJ.eyJ.x',
      'token',
    ];
    for (const token of forged) expect(await knock(token)).toBe('AUTH.TOKEN_INVALID');
  });

  it('is refused from another issuer, for another audience, and after its time', async () => {
    expect(await knock(await signToken({ ...member, issuer: 'elsewhere' }))).toBe(
      'AUTH.TOKEN_INVALID',
    );
    expect(await knock(await signToken({ ...member, audience: 'web' }))).toBe('AUTH.TOKEN_INVALID');
    expect(await knock(await signToken({ ...member, expiresIn: -60 }))).toBe('AUTH.TOKEN_EXPIRED');
  });

  it('is refused for a sign-in of somebody else', async () => {
    const token = await signToken({ ...member, sessionId: acme.owner.sessionId });
    expect(await knock(token)).toBe('AUTH.TOKEN_INVALID');
  });

  it('gives no role in an organisation its person does not belong to', async () => {
    const globex = await api.world.tenant();
    expect(await knock(await signToken({ ...member, organizationId: globex.id }))).toBe(
      'AUTH.FORBIDDEN',
    );
  });

  it('is looked up once, then remembered', async () => {
    // Nothing is remembered while revocations cannot be heard, as they cannot before the connection is up.
    await vi.waitFor(
      async () => {
        await knock(member.token);
        const statements: string[] = [];
        const stop = api.database.onStatement(({ role }) => statements.push(role));
        expect(await knock(member.token)).toBe(200);
        stop();
        expect(statements).toEqual(['runtime']);
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  it('is read from an Authorization header of the right form only', async () => {
    for (const authorization of ['Bearer', 'Basic abc', member.token, `Bearer a b`]) {
      const { problem, headers } = await api.ask('GET', '/v1/todos', {
        headers: { authorization },
      });
      expect(problem.code).toBe('AUTH.TOKEN_MISSING');
      expect(headers['www-authenticate']).toBe('Bearer');
    }
    const { status } = await api.ask('GET', '/v1/todos', {
      headers: { authorization: `bearer ${member.token}` },
    });
    expect(status).toBe(200);
  });
});

describe('a role', () => {
  const until = (expected: unknown) => ({
    toBe: () => expect.poll(() => knock(member.token), { timeout: 1000 }).toBe(expected),
  });

  it('that is taken away, changed or given counts within a second', async () => {
    const membership = { tenantId_userId: { tenantId: acme.id, userId: member.userId } };
    expect(await knock(member.token)).toBe(200);
    await api.database.asSystem('test', async (prisma) => {
      await prisma.membership.update({ where: membership, data: { role: 'viewer' } });
    });
    await expect
      .poll(
        async () =>
          (await api.ask('POST', '/v1/todos', { token: member.token, body: { title: 'x' } }))
            .status,
        { timeout: 1000 },
      )
      .toBe(403);
    await api.database.asSystem('test', async (prisma) => {
      await prisma.membership.delete({ where: membership });
    });
    await until('AUTH.FORBIDDEN').toBe();
    await api.world.member(acme.id, 'viewer', member);
    await until(200).toBe();
  });

  it('ends with its person', async () => {
    expect(await knock(member.token)).toBe(200);
    await api.database.asSystem('test', async (prisma) => {
      await prisma.user.delete({ where: { id: member.userId } });
    });
    await until('AUTH.TOKEN_INVALID').toBe();
  });
});
