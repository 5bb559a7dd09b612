import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tickets = 'apps/api/src/modules/tickets';

/** What an owner would write into the places that the generator leaves to them, as the guides have it, and its tests. */
export function writeOwnedCode(folder: string): void {
  for (const [path, text] of Object.entries(ownedCode)) writeFileSync(join(folder, path), text);
}

const ownedCode: Readonly<Record<string, string>> = {
  [`${tickets}/tickets.hooks.ts`]: `import { defineHooks, refuseField } from '../../platform/records/index.ts';
import type { Tickets } from './tickets.types.ts';

export const ticketHooks = defineHooks<Tickets>({
  beforeCreate(ticket) {
    if (ticket.priority !== 'urgent' || ticket.dueAt != null) return undefined;
    return { ...ticket, dueAt: new Date(Date.now() + 4 * 3_600_000).toISOString() };
  },
  async beforeTransition(transition, ticket, { prisma }) {
    if (transition !== 'close') return;
    const open = await prisma.ticket.count({
      where: { parentId: ticket.id, deletedAt: null, status: { not: 'closed' } },
    });
    if (open > 0) throw refuseField('status', 'invalid', 'has parts that are not closed');
  },
  async afterTransition(_transition, ticket, before, { prisma }) {
    const body = \`\${before.status} to \${ticket.status}\`;
    await prisma.comment.createMany({ data: [{ ticketId: ticket.id, body, internal: true }] });
  },
});
`,
  [`${tickets}/tickets.hooks.integration.spec.ts`]: `import type { Comment, Ticket } from '@monorepo/shared-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tickets } from '../../../test/samples/tickets.ts';
import { RecordsUnderTest } from '../../../test/support/records/index.ts';

const records = new RecordsUnderTest(tickets);

beforeAll(() => records.start());
afterAll(() => records.stop());

/** A ticket that can be closed. */
async function openTicket(change: object = {}) {
  const { maker, tenant, made } = await records.one();
  const { token, userId } = tenant.owner;
  const open = async (more: object) => {
    const ticket = await maker.make(tickets, 2, { assigneeId: userId, ...more });
    const path = \`\${records.at(ticket)}/assign\`;
    expect((await records.write('POST', path, token)).status).toBe(200);
    return ticket;
  };
  const commentsOf = async ({ id }: { id: string }) => {
    const path = \`/v1/comments?ticket=\${id}\`;
    return (await records.ask<{ items: Comment[] }>('GET', path, { token })).data.items;
  };
  return { made, token, open, ticket: await open(change), commentsOf };
}

it('gives an urgent ticket four hours', async () => {
  const { made } = await records.one({ priority: 'urgent', dueAt: null });
  const dueAt = new Date((made as unknown as Ticket).dueAt ?? 0).getTime();
  expect(Math.abs(dueAt - Date.now() - 4 * 3_600_000)).toBeLessThan(60_000);
});

it('closes no ticket before its parts, alone or among others', async () => {
  const { token, open, ticket } = await openTicket();
  const part = await open({ parentId: ticket.id });
  const refused = await records.write('POST', \`\${records.at(ticket)}/close\`, token);
  expect(refused.status).toBe(400);
  expect(refused.problem.errors).toMatchObject([{ path: '/status' }]);
  const body = { action: 'close', ids: [part.id, ticket.id] };
  const bulk = await records.ask('POST', \`\${tickets.path}/bulk\`, { token, body });
  expect(bulk.status).toBe(400);
  expect((await records.write('POST', \`\${records.at(part)}/close\`, token)).status).toBe(200);
  expect((await records.write('POST', \`\${records.at(ticket)}/close\`, token)).status).toBe(200);
});

it('writes down where a ticket went, and nothing of what was refused', async () => {
  const { token, ticket, commentsOf } = await openTicket();
  const bodies = async () => (await commentsOf(ticket)).map(({ body }) => body);
  expect(await bodies()).toEqual(['new to open']);
  const path = \`\${records.at(ticket)}/reply\`;
  expect((await records.write('POST', path, token)).status).toBe(409);
  expect(await bodies()).toEqual(['new to open']);
});
`,
};
