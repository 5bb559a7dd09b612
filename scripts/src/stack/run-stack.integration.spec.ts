import { describe, expect, it, vi } from 'vitest';
import { ownCheckout } from '../../test/checkouts.ts';
import { launchFakeApp } from '../../test/fake-apps.ts';
import type { launchOf } from './apps.ts';
import { buildApps } from './build-apps.ts';
import { runStack } from './run-stack.ts';

function captured(): () => string {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
  return () => output;
}

async function startStack(launch: typeof launchOf = launchFakeApp) {
  const environment = await ownCheckout();
  Object.entries(environment).forEach(([name, value]) => vi.stubEnv(name, value));
  vi.stubEnv('DATABASE_URL', undefined);
  const read = captured();
  const ended = runStack('development', { launch });
  return { environment, read, ended };
}

describe('the stack in a terminal', () => {
  it('says in one block all a person needs, and stops when told', async () => {
    const { environment, read, ended } = await startStack();
    await vi.waitUntil(() => read().includes('Stop '), { timeout: 30_000 });
    const { WEB_PORT = '', API_PORT = '', BFF_PORT = '', OUTBOX_PORT = '' } = environment;
    for (const port of [WEB_PORT, API_PORT, BFF_PORT, OUTBOX_PORT]) {
      expect(read()).toContain(`http://localhost:${port}`);
    }
    expect(read()).toContain(`http://localhost:${API_PORT}/docs`);
    for (const words of ['owner@acme.test', 'viewer@globex.test', 'docs/guides/', 'Ctrl-C']) {
      expect(read()).toContain(words);
    }
    process.emit('SIGINT');
    await ended;
    expect(read()).toMatch(/Stopping[^]*Stopped\.\n$/);
  }, 60_000);

  it('does not wait for a person who asks twice', async () => {
    const stubborn: typeof launchOf = (app, mode, environment) => {
      const launched = launchFakeApp(app, mode, environment);
      return { ...launched, command: `${launched.command} --stubborn` };
    };
    const { read, ended } = await startStack(stubborn);
    await vi.waitUntil(() => read().includes('Stop '), { timeout: 30_000 });
    const askedAt = performance.now();
    process.emit('SIGINT');
    process.emit('SIGINT');
    await ended;
    expect(performance.now() - askedAt).toBeLessThan(6000);
  }, 60_000);

  it('ends when a part of it does, and says which', async () => {
    const { environment, read, ended } = await startStack();
    const broken = expect(ended).rejects.toThrow(/^bff stopped by itself \(exit code 7\)/);
    await vi.waitUntil(() => read().includes('Stop '), { timeout: 30_000 });
    await fetch(`http://localhost:${environment['BFF_PORT'] ?? ''}/die`).catch(() => undefined);
    await broken;
  }, 60_000);
});

describe('the build before a production start', () => {
  const { signal } = new AbortController();

  it('is quiet where it works, and shows what it wrote where it does not', async () => {
    const read = captured();
    await buildApps(signal, 'echo fine');
    expect(read()).not.toContain('fine');
    await expect(buildApps(signal, 'echo broken; exit 1')).rejects.toMatchObject({
      details: ['broken'],
    });
  });

  it('ends when the start is called off', async () => {
    captured();
    const abort = new AbortController();
    const build = buildApps(abort.signal, 'sleep 60');
    abort.abort();
    await expect(build).rejects.toThrow(/abort/i);
  });
});
