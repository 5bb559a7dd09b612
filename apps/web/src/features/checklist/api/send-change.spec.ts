// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noKnowledge, type Knowledge } from '../model/knowledge.ts';
import { createOf, inverseOf, type ItemChange } from '../model/change.ts';
import { testChecklist } from '../testing/test-checklist.ts';
import { testId, testItems } from '../testing/test-item.ts';
import {
  problem,
  checklistServer,
  type RecordedRequest,
  type ChecklistServer,
} from '../testing/checklist-server.ts';
import { failureReasonOf, ItemConflict } from './change-failure.ts';
import { sendChange, type KnowledgeStore } from './send-change.ts';
import { checklistApiOf } from './checklist-api.ts';

let server: ChecklistServer;
let store: KnowledgeStore;
const api = checklistApiOf(testChecklist, 'acme');
const id = testId(1);

function knowledgeStore(): KnowledgeStore {
  let knowledge: Knowledge = noKnowledge;
  return {
    get: () => knowledge,
    update: (learn) => {
      knowledge = learn(knowledge);
    },
  };
}

const send = (change: ItemChange) => sendChange(api, store, change);
const isChange = ({ method }: RecordedRequest) => method !== 'GET';
const networkError = () => Promise.reject(new TypeError('Failed to fetch'));

async function failureOf(change: ItemChange) {
  const error: unknown = await send(change).catch((caught: unknown) => caught);
  return failureReasonOf(error, api);
}

beforeEach(() => {
  document.head.innerHTML = '<meta name="csrf-token" content="token">';
  server = checklistServer(testItems(250));
  store = knowledgeStore();
  vi.stubGlobal('fetch', server.fetch);
  return () => vi.unstubAllGlobals();
});

describe('an edit', () => {
  const rename = (title: string): ItemChange => ({
    type: 'update',
    id,
    patch: { title },
    base: server.get(id),
  });

  it('is sent with the version it was made on, and the answer is learnt', async () => {
    await send(rename('New'));
    expect(server.get(id).title).toBe('New');
    expect(server.requests[0]?.headers.get('if-match')).toBe('"1"');
    expect(store.get().items.get(id)).toMatchObject({ title: 'New', version: 2 });
  });

  it('does not conflict with the edit before it, though both were made on the same version', async () => {
    const first = rename('First');
    const second: ItemChange = {
      type: 'update',
      id,
      patch: { title: 'Second' },
      base: { ...server.get(id), title: 'First' },
    };
    await send(first);
    await send(second);
    expect(server.get(id).title).toBe('Second');
    expect(server.requests).toHaveLength(2);
  });

  it('is put on top of another person’s edit of another field', async () => {
    const change = rename('Mine');
    server.change(id, { completed: true });
    await send(change);
    expect(server.get(id)).toMatchObject({ title: 'Mine', completed: true });
  });

  it('does not overwrite another person’s edit of the same field, and tells what that is', async () => {
    const change = rename('Mine');
    server.change(id, { title: 'Theirs' });
    const error: unknown = await send(change).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ItemConflict);
    expect((error as ItemConflict).current.title).toBe('Theirs');
    expect(server.get(id).title).toBe('Theirs');
    expect(store.get().items.get(id)?.title).toBe('Theirs');
  });

  it('does not overwrite another person’s edit that this tab has loaded while the person was typing', async () => {
    const change = rename('Mine');
    server.change(id, { title: 'Theirs' });
    store.update((knowledge) => ({ ...knowledge, items: new Map([[id, server.get(id)]]) }));
    expect(await failureOf(change)).toBe('conflict');
    expect(server.requests).toHaveLength(0);
  });

  it('is not a conflict with itself when its first answer got lost', async () => {
    const change = rename('Mine');
    server.interfere(isChange, (request) => {
      // It arrives; the answer does not.
      expect(request.body).toEqual({ name: 'Mine' });
      server.change(id, { title: 'Mine' });
      return networkError();
    });
    await send(change);
    expect(server.get(id)).toMatchObject({ title: 'Mine', version: 2 });
  });

  it('tells that the item is gone, and knows it from then on', async () => {
    server.remove(id);
    expect(await failureOf(rename('Mine'))).toBe('gone');
    expect(store.get().gone.has(id)).toBe(true);
  });

  it('waits as long as a limit asks, where that is short', async () => {
    vi.useFakeTimers();
    server.interfere(isChange, () => problem(429, 'REQUEST.RATE_LIMITED', { 'retry-after': '2' }));
    const sent = send(rename('Mine'));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(server.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await sent;
    expect(server.get(id).title).toBe('Mine');
    vi.useRealTimers();
  });

  it('gives up at once where a limit asks for long', async () => {
    server.interfere(isChange, () => problem(429, 'REQUEST.RATE_LIMITED', { 'retry-after': '60' }));
    expect(await failureOf(rename('Mine'))).toBe('limited');
    expect(server.requests).toHaveLength(1);
  });

  it('fails at once without a network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    server.interfere(isChange, networkError, 9);
    expect(await failureOf(rename('Mine'))).toBe('offline');
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [403, 'AUTH.FORBIDDEN', 'forbidden'],
    [401, 'AUTH.TOKEN_MISSING', 'signedOut'],
    [400, 'REQUEST.INVALID', 'invalid'],
    [404, 'ORGANIZATION.NOT_FOUND', 'forbidden'],
    [500, 'SERVER.INTERNAL', 'unavailable'],
  ] as const)('tells a %i %s apart as %s', async (status, code, reason) => {
    server.interfere(isChange, () => problem(status, code));
    expect(await failureOf(rename('Mine'))).toBe(reason);
  });
});

describe('a new item', () => {
  it('exists once, though its first answer got lost', async () => {
    const change = createOf({ title: 'New' });
    server.interfere(isChange, async (request) => {
      await server.fetch(request.path, {
        method: request.method,
        headers: request.headers,
        body: JSON.stringify(request.body),
      });
      return networkError();
    });
    await send(change);
    expect(server.list().filter(({ title }) => title === 'New')).toHaveLength(1);
  });

  it('can be edited and deleted by the key it had before it had an id', async () => {
    const change = createOf({ title: 'New' });
    await send(change);
    const draft = { ...server.get(id), id: change.key, title: 'New', version: 0 };
    await send({ type: 'update', id: change.key, patch: { title: 'Newer' }, base: draft });
    expect(server.list()[0]?.title).toBe('Newer');
    await send(inverseOf(change));
    expect(server.list()).toHaveLength(250);
  });

  it('takes no edits when it could not be created', async () => {
    const draft = { ...server.get(id), id: 'draft-lost', version: 0 };
    const edit: ItemChange = { type: 'update', id: draft.id, patch: { title: 'x' }, base: draft };
    expect(await failureOf(edit)).toBe('unavailable');
    expect(server.requests).toHaveLength(0);
  });
});

describe('a deletion', () => {
  const deletion = (): ItemChange => ({ type: 'delete', id, base: server.get(id) });

  it('can be undone', async () => {
    const change = deletion();
    await send(change);
    expect(server.list()[0]?.id).not.toBe(id);
    await send(inverseOf(change));
    expect(server.list()[0]?.id).toBe(id);
    expect(store.get().gone.has(id)).toBe(false);
  });

  it('does not throw away what somebody wrote meanwhile', async () => {
    const change = deletion();
    server.change(id, { description: 'Important' });
    expect(await failureOf(change)).toBe('conflict');
    expect(server.list()[0]?.id).toBe(id);
  });

  it('goes through when somebody only moved the item', async () => {
    const change = deletion();
    server.change(id, { position: 'Zz' });
    await send(change);
    expect(server.list().some((item) => item.id === id)).toBe(false);
  });

  it('is done when somebody else was faster', async () => {
    const change = deletion();
    server.remove(id);
    await expect(send(change)).resolves.toBeUndefined();
    expect(store.get().gone.has(id)).toBe(true);
  });
});

describe('a bulk action', () => {
  const ids = Array.from({ length: 250 }, (_, index) => testId(index + 1));

  it('reaches any number of items, 100 at a time', async () => {
    await send({ type: 'bulk', action: 'delete', ids });
    expect(server.list()).toHaveLength(0);
    expect(server.requests).toHaveLength(3);
    expect(store.get().gone.size).toBe(250);
    await send({ type: 'bulk', action: 'restore', ids });
    expect(server.list()).toHaveLength(250);
    expect(store.get().gone.size).toBe(0);
  });

  it('keeps what was done when a later part fails', async () => {
    let chunk = 0;
    server.interfere(
      isChange,
      () => {
        chunk += 1;
        return chunk === 2 ? problem(500, 'SERVER.INTERNAL') : null;
      },
      2,
    );
    expect(await failureOf({ type: 'bulk', action: 'complete', ids })).toBe('unavailable');
    expect(server.list().filter(({ completed }) => completed)).toHaveLength(100);
    expect([...store.get().items.values()].filter(({ completed }) => completed)).toHaveLength(100);
  });
});

it('takes an edit back to what it was', async () => {
  const base = server.get(id);
  const change: ItemChange = { type: 'update', id, patch: { title: 'B', completed: true }, base };
  await send(change);
  await send(inverseOf(change));
  expect(server.get(id)).toMatchObject({ title: base.title, completed: false });
});
