import { setTimeout as wait } from 'node:timers/promises';
import type { Todo } from '@monorepo/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Pool } from 'undici';
import { ApiProcess } from './support/api-process.ts';
import { Proxy } from './support/proxy.ts';
import { TestApi } from './support/test-api.ts';
import { signToken } from './support/tokens.ts';
import type { Tenant } from './support/world.ts';

let api: TestApi;
let acme: Tenant;
const running: ApiProcess[] = [];

const start = async (settings: Record<string, string> = {}) => {
  const process = await ApiProcess.start(api.databaseUrls, settings);
  running.push(process);
  return process;
};

beforeAll(async () => {
  api = await TestApi.start();
  acme = await api.world.tenant();
});
afterAll(async () => {
  await Promise.all(running.map((process) => process.end('SIGKILL')));
  await api.stop();
});

const statusOf = async (url: string, token: string) => {
  const response = await fetch(`${url}/v1/todos`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await response.arrayBuffer();
  return response.status;
};

describe('two processes of the api', () => {
  it('both refuse a revoked session within a second, whichever one was told', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const { member } = acme;
    const token = await signToken({ ...member, organizationId: acme.id });
    for (const { url } of [one, two, one, two]) expect(await statusOf(url, token)).toBe(200);

    const revokedAt = performance.now();
    await fetch(`${one.url}/v1/me/sessions/${member.sessionId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    const statuses = async () => [await statusOf(one.url, token), await statusOf(two.url, token)];
    await expect.poll(statuses, { timeout: 1000, interval: 10 }).toEqual([401, 401]);
    expect(performance.now() - revokedAt).toBeLessThan(1000);
    await Promise.all([one.end('SIGTERM'), two.end('SIGTERM')]);
  });

  it('restart one after the other behind a proxy without failing a request', async () => {
    const settings = { SHUTDOWN_DRAIN_MS: '500' };
    const before = await Promise.all([start(settings), start(settings)]);
    const proxy = await Proxy.start(before.map(({ url }) => url));
    const load = new Load([proxy.url], acme.owner.token);
    await wait(300);
    for (const old of before) {
      const fresh = await start(settings);
      proxy.replace(old.url, fresh.url);
      await wait(150);
      expect(await old.end('SIGTERM')).toBe(0);
    }
    const { sent, failures } = await load.finish();
    proxy.stop();
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(100);
  }, 120_000);

  it('leave without failing a request of those who are connected to them directly', async () => {
    const process = await start({ SHUTDOWN_DRAIN_MS: '600' });
    const load = new Load([process.url], acme.owner.token);
    await wait(300);
    const exit = process.end('SIGTERM');
    const { failures, sent } = await load.finish(300);
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(16);
    expect(await exit).toBe(0);
  });

  it('close the connections of a process that leaves, and say that it is not ready', async () => {
    const process = await start({ SHUTDOWN_DRAIN_MS: '700' });
    const exit = process.end('SIGTERM');
    await wait(100);
    const ready = await fetch(`${process.url}/readyz`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toMatchObject({ code: 'SERVER.UNAVAILABLE' });
    const served = await fetch(`${process.url}/v1/todos`, {
      headers: { authorization: `Bearer ${acme.owner.token}` },
    });
    expect([served.status, served.headers.get('connection')]).toEqual([200, 'close']);
    expect(await exit).toBe(0);
    await expect(fetch(`${process.url}/healthz`)).rejects.toThrow();
  });

  it('repeat a POST whose process was killed in the middle without doing it twice', async () => {
    const process = await start();
    const key = 'killed-in-the-middle';
    const send = (url: string) =>
      fetch(`${url}/v1/todos`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${acme.owner.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ title: key }),
      });
    await statusOf(process.url, acme.owner.token);
    const lost = send(process.url).catch(() => null);
    await wait(4);
    await process.end('SIGKILL');
    await lost;
    await expect.poll(async () => (await send(api.url)).status, { timeout: 3000 }).toBe(201);
    const list = await api.ask<{ items: Todo[] }>('GET', `/v1/todos?q=${key}`, {
      token: acme.owner.token,
    });
    expect(list.data.items).toHaveLength(1);
  });
});

/** Sixteen clients that ask and create as fast as they are answered. */
class Load {
  sent = 0;
  readonly failures: string[] = [];
  private isOver = false;
  private readonly pools: Pool[];
  private readonly clients: Promise<void>[];

  constructor(urls: string[], token: string) {
    this.pools = urls.map((url) => new Pool(url, { connections: 16, pipelining: 1 }));
    this.clients = Array.from({ length: 16 }, (_, index) => this.ask(index, token));
  }

  async finish(afterMs = 0) {
    await wait(afterMs);
    this.isOver = true;
    await Promise.all(this.clients);
    await Promise.all(this.pools.map((pool) => pool.close()));
    return { sent: this.sent, failures: this.failures };
  }

  private async ask(index: number, token: string): Promise<void> {
    const authorization = `Bearer ${token}`;
    while (!this.isOver) {
      const pool = this.pools[this.sent % this.pools.length];
      const isWrite = (this.sent + index) % 4 === 0;
      this.sent += 1;
      try {
        const response = await pool?.request(
          isWrite
            ? {
                method: 'POST',
                path: '/v1/todos',
                headers: { authorization, 'content-type': 'application/json' },
                body: '{"title":"load"}',
              }
            : { method: 'GET', path: '/v1/todos?limit=5', headers: { authorization } },
        );
        const body = await response?.body.text();
        if ((response?.statusCode ?? 0) >= 300)
          this.failures.push(`${response?.statusCode} ${body}`);
      } catch (error) {
        this.failures.push(String(error));
      }
    }
  }
}
