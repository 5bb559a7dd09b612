import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../../../test/support/records/records-under-test.ts';
import { TestApi } from '../../../test/support/test-api.ts';
import type { Tenant } from '../../../test/support/world.ts';
import { Database } from '../database/index.ts';

/** More than three pages, with ties and with what has no value. */
const many = 3300;
let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await TestApi.start();
  tenant = await api.world.tenant();
  const { userId, sessionId } = tenant.owner;
  const ctx = { requestId: 'test', userId, sessionId, organizationId: tenant.id, role: null };
  await api.app.get(Database, { strict: false }).within(
    ctx,
    (client) => client.$executeRaw`
      INSERT INTO todos (title, completed, due_at, position, created_at)
      SELECT 'Todo ' || n, n % 3 = 0,
        CASE WHEN n % 2 = 0 THEN timestamptz '2026-01-01' + (n % 50) * interval '1 day' END,
        'b' || lpad(n::text, 2, '0'), timestamptz '2026-01-01' + (n / 1500) * interval '1 second'
      FROM generate_series(1, ${many}::int) n`,
  );
}, 180_000);
afterAll(() => api.stop());

const file = (query: string, token = tenant.viewer.token) =>
  api.ask('GET', `/v1/todos/export?${query}`, { token });

describe('a CSV file of a list', () => {
  it.each(['title', '-title', 'dueAt', '-dueAt', 'createdAt', '-createdAt'])(
    'has every record once, over all pages, in the order %s',
    async (sort) => {
      const field = sort.replace('-', '');
      const { body, headers, status } = await file(`sort=${sort}&csvColumns=id,${field}`);
      expect(status, body).toBe(200);
      expect(headers['content-disposition']).toBe('attachment; filename="todos.csv"');
      const [header, ...rows] = cellsOf(body);
      expect(header).toEqual(['id', field]);
      expect(new Set(rows.map(([id]) => id)).size).toBe(many);
      const filled = rows.map(([, value = '']) => value).filter((value) => value !== '');
      const upwards = filled.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
      if (field !== 'title') expect(filled).toEqual(sort === field ? upwards : upwards.reverse());
      expect(rows.slice(filled.length).every(([, value]) => value === '')).toBe(true);
    },
  );

  it('is filtered as the list is', async () => {
    const { body } = await file('completed=true&q=Todo%2033&csvColumns=title,completed');
    const rows = cellsOf(body).slice(1);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(([title = '', done]) => title.includes('Todo 33') && done === 'true')).toBe(
      true,
    );
  });

  it('runs nothing in a spreadsheet, and loses no quote and no line', async () => {
    const { owner } = await api.world.tenant();
    const said = { title: '=HYPERLINK("http://x")', description: 'one, "two"\nthree' };
    await api.ask('POST', '/v1/todos', { token: owner.token, body: said });
    const { body } = await file('csvColumns=title,description', owner.token);
    expect(cellsOf(body)[1]).toEqual([`'${said.title}`, said.description]);
  });

  it('begins with a byte order mark where it is asked to', async () => {
    const { owner } = await api.world.tenant();
    const answer = await fetch(`${api.url}/v1/todos/export?csvColumns=title&csvBom=true`, {
      headers: { authorization: `Bearer ${owner.token}` },
    });
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('\uFEFFtitle\r\n');
  });

  it('has nothing of another organisation', async () => {
    const { owner } = await api.world.tenant();
    expect((await file('csvColumns=title', owner.token)).body).toBe('title\r\n');
  });

  it('has no columns that are not there, and no trash for who may not delete', async () => {
    const unknown = await file('csvColumns=title,secret');
    expect([unknown.status, unknown.problem.errors?.[0]?.path]).toEqual([400, '/csvColumns']);
    expect((await file('trash=true')).status).toBe(403);
    expect((await api.ask('GET', '/v1/todos/export')).status).toBe(401);
  });
});
