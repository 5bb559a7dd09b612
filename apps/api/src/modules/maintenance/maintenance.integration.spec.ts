import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestApi } from '../../../test/support/test-api.ts';
import { MaintenanceService } from './index.ts';
import { MaintenanceRepository } from './maintenance.repository.ts';

let api: TestApi;
let maintenance: MaintenanceService;

beforeAll(async () => {
  api = await TestApi.start({
    extension: { providers: [MaintenanceRepository, MaintenanceService] },
  });
  maintenance = api.app.get(MaintenanceService);
});
afterAll(() => api.stop());

const day = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * day);
const bytes = () => new Uint8Array(randomBytes(32));

it('clears what is over, in every organisation, and nothing else', async () => {
  const acme = await api.world.tenant();
  const globex = await api.world.tenant();
  for (const { member } of [acme, globex]) {
    const ids: string[] = [];
    for (const title of ['kept', 'deleted', 'deleted too']) {
      const { data } = await api.ask<{ id: string }>('POST', '/v1/todos', {
        token: member.token,
        body: { title },
        headers: { 'idempotency-key': title.replace(' ', '-') },
      });
      ids.push(data.id);
    }
    const body = { action: 'delete', ids: ids.slice(1) };
    await api.ask('POST', '/v1/todos/bulk', { token: member.token, body });
  }
  const { userId } = acme.viewer;
  await api.database.asSystem('test', async (prisma) => {
    await prisma.session.create({ data: { userId, tokenHash: bytes(), expiresAt: ago(1) } });
    for (const expiresAt of [ago(1), ago(-1)]) {
      await prisma.verificationToken.create({
        data: { identifier: 'a@example.test', tokenHash: bytes(), expiresAt },
      });
    }
  });

  expect(await maintenance.clear()).toEqual({
    sessions: 1,
    verificationTokens: 1,
    idempotencyKeys: 0,
    trash: 0,
  });
  const inTwoDays = new Date(Date.now() + 1.5 * day);
  expect(await maintenance.clear(inTwoDays)).toMatchObject({
    verificationTokens: 1,
    idempotencyKeys: 6,
    trash: 0,
  });
  expect(await maintenance.clear(new Date(Date.now() + 31 * day))).toMatchObject({ trash: 4 });
});

it('is done by one process at a time', async () => {
  const records = api.app.get(MaintenanceRepository);
  const second = await records.alone(() => records.alone(() => Promise.resolve('both')));
  expect(second).toBeNull();
});
