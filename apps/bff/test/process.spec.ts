import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppProcess, freePort } from './support/app-process.ts';
import { Browser } from './support/browser.ts';
import { Proxy } from './support/proxy.ts';
import { environment } from './support/settings.ts';
import { json, sessionToken, StandInApi } from './support/stand-in-api.ts';

const todos = '/bff/organizations/acme/todos';
const page = { items: [], nextCursor: null };
let api: StandInApi;

beforeEach(async () => {
  api = await StandInApi.start();
  api.v1 = async (_, response) => {
    await sleep(10);
    json(response, 200, page);
  };
});

afterEach(() => api[Symbol.asyncDispose]());

const start = (overrides: Record<string, string> = {}) =>
  AppProcess.start('bff', { ...environment(api.url), ...overrides });

describe('stopping', () => {
  it('finishes what it has begun, takes no more, and ends in order', async () => {
    await using bff = await start();
    const answer = Promise.withResolvers<null>();
    api.v1 = async (_, response) => {
      await answer.promise;
      json(response, 200, page);
    };
    const browser = new Browser(bff.url, sessionToken);
    const begun = browser.get(todos);
    while (api.count(`/v1/todos?limit=20&sort=position`) === 0) await sleep(5);
    const exit = bff.stop();
    while (await bff.answers('/healthz')) await sleep(10);
    await expect(browser.get(todos)).rejects.toThrow();
    answer.resolve(null);
    expect((await begun).status).toBe(200);
    expect(await exit).toBe(0);
  });

  it('says that it is about to, and goes on answering meanwhile', async () => {
    await using bff = await start({ SHUTDOWN_DRAIN_MS: '2000' });
    const exit = bff.stop('SIGINT');
    while (await bff.answers('/readyz')) await sleep(10);
    const reply = await new Browser(bff.url, sessionToken).get(todos);
    expect(reply).toMatchObject({ status: 200, headers: { connection: 'close' } });
    expect(await exit).toBe(0);
  });

  it('does not wait for who never finishes', async () => {
    await using bff = await start({ SHUTDOWN_TIMEOUT_MS: '200', SHUTDOWN_DRAIN_MS: '0' });
    api.v1 = () => undefined;
    const socket = connect(Number(new URL(bff.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /bff/me HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n');
    const stuck = new Browser(bff.url, sessionToken).get(todos).catch(() => 'cut');
    while (api.count('/v1/todos?limit=20&sort=position') === 0) await sleep(5);
    expect(await bff.stop()).toBe(1);
    expect(await stuck).toBe('cut');
  });
});

it('a rolling restart of two processes under load fails no request', async () => {
  await using resources = new AsyncDisposableStack();
  const proxy = resources.use(await Proxy.start());
  const startBehindProxy = async () => {
    const bff = resources.use(await start({ SHUTDOWN_DRAIN_MS: '1000' }));
    proxy.add(bff.url);
    return bff;
  };
  const processes = await Promise.all([startBehindProxy(), startBehindProxy()]);
  const browser = new Browser(proxy.url, sessionToken);
  const statuses = new Map<number, number>();
  let restarting = true;
  const load = Promise.all(
    Array.from({ length: 8 }, async () => {
      while (restarting) {
        const { status } = await browser.get(todos);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  for (const old of processes) {
    await startBehindProxy();
    expect(await old.stop()).toBe(0);
    await proxy.remove(old.url);
  }
  restarting = false;
  await load;
  expect([...statuses.keys()]).toEqual([200]);
  expect(statuses.get(200)).toBeGreaterThan(100);
});

describe('starting', () => {
  it('names every setting that is missing or wrong, and no value', async () => {
    await using bff = AppProcess.spawn('bff', 99_999, {
      CSRF_SECRET: 'hunter2',
      ACCESS_TOKEN_PRIVATE_KEY: 'eyJ4IjoxfQ',
    });
    expect(await bff.exit()).toBe(1);
    for (const name of [
      'BFF_PORT',
      'CSRF_SECRET',
      'ACCESS_TOKEN_PRIVATE_KEY',
      'INTERNAL_API_SECRET: is not set',
    ]) {
      expect(bff.output).toContain(name);
    }
    expect(bff.output).not.toContain('hunter2');
  });

  it('says in one sentence that its port is taken', async () => {
    await using bff = await start();
    await using second = AppProcess.spawn('bff', new URL(bff.url).port, environment(api.url));
    expect(await second.exit()).toBe(1);
    expect(second.output).toMatch(/^The bff cannot start: its port is taken\. .*BFF_PORT.*\n$/);
  });

  it('waits for the api, alive but not ready', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    await using bff = AppProcess.spawn('bff', await freePort(), environment(nobody));
    while (!(await bff.answers('/healthz'))) await sleep(20);
    expect(await bff.answers('/readyz')).toBe(false);
    expect(await bff.stop()).toBe(0);
  });
});
