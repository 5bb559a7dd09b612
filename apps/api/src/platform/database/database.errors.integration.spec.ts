import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({
    settings: { DATABASE_POOL_SIZE: '1', REQUEST_TIMEOUT_MS: '12000' },
  });
});
afterAll(() => api.stop());

it('says that it cannot answer now, not that it is broken, while every connection is taken', async () => {
  const { member } = await api.world.tenant();
  await api.ask('GET', '/v1/todos', { token: member.token });
  const taken = api.database.prisma.$queryRaw`SELECT pg_sleep(7)::text`.then(() => true);
  await wait(100);
  const { status, problem, headers } = await api.ask('GET', '/v1/todos', { token: member.token });
  expect([status, problem.code]).toEqual([503, 'SERVER.UNAVAILABLE']);
  expect(headers['retry-after']).toBeDefined();
  expect(await taken).toBe(true);
  expect((await api.ask('GET', '/v1/todos', { token: member.token })).status).toBe(200);
});
