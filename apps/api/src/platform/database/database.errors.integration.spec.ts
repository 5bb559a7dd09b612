import { setTimeout as wait } from 'node:timers/promises';
import { createDatabase } from '@monorepo/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';
import { isDatabaseUnavailable } from './database.errors.ts';

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

it('takes a connection that PostgreSQL ends for a database that is not there now', async () => {
  const { runtimeUrl: url, systemUrl } = api.databaseUrls;
  const administrator = createDatabase({ url, systemUrl });
  await administrator.prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE todos`;
    const waiting = api.database.prisma.todo.findMany({ select: { id: true } }).then(
      () => 'answered',
      (error: unknown) => isDatabaseUnavailable(error),
    );
    await wait(300);
    await transaction.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`;
    expect(await waiting).toBe(true);
  });
  await administrator.close();
});
