import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownCheckout } from '../../test/checkouts.ts';
import { launchFakeApp } from '../../test/fake-apps.ts';
import { readCheckout } from '../environment/checkout.ts';
import { portProblem } from '../processes/ports.ts';
import { type App, launchOf } from './apps.ts';
import { Stack } from './stack.ts';
import { readStackRecord } from './stack-file.ts';

const dies: typeof launchOf = (app, mode, environment) =>
  app.name === 'bff'
    ? { ...launchOf(app, mode, environment), command: 'echo cannot read the key; exit 5' }
    : launchFakeApp(app, mode, environment);

async function newStack(
  options: { launch?: typeof launchOf; build?: () => Promise<void> } = {},
  settings: Readonly<Record<string, string | undefined>> = {},
) {
  const checkout = readCheckout({ ...(await ownCheckout()), ...settings });
  const lines: string[] = [];
  const stack = new Stack({
    mode: 'production',
    checkout,
    launch: launchFakeApp,
    build: () => Promise.resolve(),
    onStep: () => undefined,
    onLine: (name, line) => lines.push(`${name} ${line}`),
    ...options,
  });
  onTestFinished(() => stack.stop());
  return { stack, checkout, lines };
}
const { signal } = new AbortController();

async function environmentOf(name: App['name'], port: number): Promise<Record<string, string>> {
  const response = await fetch(`http://localhost:${port}/${name}`);
  return (await response.json()) as Record<string, string>;
}

describe('the stack', () => {
  it('gives each process what it needs, a database that is ready and nothing else', async () => {
    const { stack, checkout } = await newStack();
    const { keys, outboxUrl, webUrl } = await stack.start(signal);
    expect((await fetch(outboxUrl ?? '')).status).toBe(200);

    const api = await environmentOf('api', keys.API_PORT);
    expect(api['NODE_ENV']).toBe('production');
    expect(api['DATABASE_RUNTIME_URL']).toMatch(/groundplan_api:/);
    expect(api).not.toHaveProperty('DATABASE_URL');
    expect(api).not.toHaveProperty('ACCESS_TOKEN_PRIVATE_KEY');
    const bff = await environmentOf('bff', keys.BFF_PORT);
    expect(bff).toMatchObject({ WEB_URL: webUrl, API_URL: `http://localhost:${keys.API_PORT}` });
    expect(bff).not.toHaveProperty('DATABASE_RUNTIME_URL');
    const web = await environmentOf('web', keys.WEB_PORT);
    expect(web).toMatchObject({ PORT: String(keys.WEB_PORT) });
    expect(web['SMTP_URL']).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    expect(web).not.toHaveProperty('CSRF_SECRET');

    expect(readStackRecord(checkout.dataFolder)?.children).toHaveLength(3);
  }, 60_000);

  it('stops in order, leaves no process and gives the folder free', async () => {
    const { stack, checkout, lines } = await newStack();
    const { keys, outboxUrl } = await stack.start(signal);
    await stack.stop();
    for (const name of ['api', 'bff', 'web']) expect(lines).toContain(`${name} ending in order`);
    const outboxPort = Number(new URL(outboxUrl ?? '').port);
    for (const port of [keys.API_PORT, keys.BFF_PORT, keys.WEB_PORT, outboxPort]) {
      expect(await portProblem(port)).toBeUndefined();
    }
    expect(existsSync(join(checkout.dataFolder, 'stack.json'))).toBe(false);
    expect(existsSync(join(checkout.dataFolder, 'postgres/cluster/postmaster.pid'))).toBe(false);
  }, 60_000);

  it('says which process broke, with its last words', async () => {
    const { stack } = await newStack();
    const { keys } = await stack.start(signal);
    const broken = stack.untilBroken();
    await fetch(`http://localhost:${keys.API_PORT}/die`).catch(() => undefined);
    expect((await broken).message).toBe('api stopped by itself (exit code 7); its last lines:');
  }, 60_000);

  it('does not come up without one of its processes', async () => {
    const { stack } = await newStack({ launch: dies });
    await expect(stack.start(signal)).rejects.toMatchObject({
      message: 'bff stopped by itself (exit code 5); its last lines:',
      details: ['cannot read the key'],
    });
  }, 60_000);

  it('lets nobody else use its data folder, and leaves that to it', async () => {
    const { stack, checkout } = await newStack();
    await stack.start(signal);
    const record = readStackRecord(checkout.dataFolder);
    const other = new Stack({
      mode: 'production',
      checkout,
      launch: launchFakeApp,
      build: () => Promise.resolve(),
      onStep: () => undefined,
      onLine: () => undefined,
    });
    await expect(other.start(signal)).rejects.toThrow(/^A stack already runs on /);
    await other.stop();
    expect(readStackRecord(checkout.dataFolder)).toEqual(record);
  }, 60_000);

  it('finds its outbox a port where nobody names one', async () => {
    const { stack } = await newStack({}, { OUTBOX_PORT: undefined });
    const { outboxUrl, keys } = await stack.start(signal);
    expect(keys.OUTBOX_PORT).toBeUndefined();
    expect((await fetch(outboxUrl ?? '')).status).toBe(200);
    expect(Number(new URL(outboxUrl ?? '').port)).toBeGreaterThanOrEqual(3003);
  }, 60_000);

  it('can be stopped while it starts', async () => {
    const abort = new AbortController();
    const build = () => {
      abort.abort();
      return Promise.resolve();
    };
    const { stack, checkout } = await newStack({ build });
    await expect(stack.start(abort.signal)).rejects.toThrow(/abort/i);
    await stack.stop();
    expect(readStackRecord(checkout.dataFolder)).toBeUndefined();
  }, 60_000);
});
