import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { stack } from '../support/environment.ts';
import { signIn } from '../support/identity.ts';

/** Lighthouse drives the browser itself, by the port of its debugger, and shares the cookies of its only profile. */
async function auditsOf(path: string, email: string | undefined) {
  const profile = mkdtempSync(join(tmpdir(), 'groundplan-lighthouse-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    ...(stack.chromiumPath ? { executablePath: stack.chromiumPath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', `--remote-debugging-port=${port}`],
    locale: 'en',
  });
  try {
    if (email !== undefined) await signIn(context, email);
    const result = await lighthouse(`${stack.webUrl}${path}`, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['accessibility', 'best-practices'],
      disableStorageReset: true,
      throttlingMethod: 'provided',
    });
    if (result === undefined) throw new Error('Lighthouse gave no result.');
    return result.lhr;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

for (const { path, email } of [
  { path: '/sign-in', email: undefined },
  { path: '/o/acme/todos', email: 'owner@acme.test' },
]) {
  test(`Lighthouse finds nothing to mend in ${path}`, async () => {
    test.setTimeout(90_000);
    const { categories, audits, finalDisplayedUrl } = await auditsOf(path, email);
    expect(new URL(finalDisplayedUrl).pathname).toBe(path);
    const failing = Object.values(audits)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details)}`);
    expect(categories['accessibility']?.score, failing.join('\n')).toBe(1);
    expect(categories['best-practices']?.score, failing.join('\n')).toBe(1);
  });
}
