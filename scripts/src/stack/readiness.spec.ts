import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { Child } from '../processes/child.ts';
import { freePort } from '../processes/ports.ts';
import { untilReady } from './readiness.ts';

const children: Child[] = [];
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.stop(0)));
});

async function start(script: string, timeoutMs = 10_000) {
  const port = await freePort();
  const child = new Child({
    name: 'app',
    command: `node -e '${script}'`,
    folder: tmpdir(),
    environment: { ...process.env, PORT: String(port) },
    onLine: () => undefined,
  });
  children.push(child);
  const { signal } = new AbortController();
  return untilReady(child, `http://localhost:${port}/`, { timeoutMs, signal });
}

const answering = (status: number) =>
  `require("http").createServer((_, r) => { r.statusCode = ${status}; r.end() }).listen(process.env.PORT)`;

describe('waiting for an app', () => {
  it('ends when it answers', async () => {
    await expect(start(answering(200))).resolves.toBeUndefined();
  });

  it('fails with its last words when it ends, without the stack', async () => {
    const failure = start('console.error("no such thing\\n    at x"); process.exit(4)');
    await expect(failure).rejects.toMatchObject({
      message: 'app stopped by itself (exit code 4); its last lines:',
      details: ['no such thing'],
    });
  });

  it('fails when it crashes under a watcher that stays', async () => {
    await expect(
      start('console.log("Failed running x"); setInterval(() => {}, 1000)'),
    ).rejects.toThrow('app could not start');
  });

  it('fails when it takes too long', async () => {
    await expect(start(answering(503), 300)).rejects.toThrow(/did not answer at .* within 0.3 s/);
  });
});
