import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownFolder } from '../../test/checkouts.ts';
import { launchFakeApp } from '../../test/fake-apps.ts';
import { runEndToEnd } from './end-to-end.ts';

beforeEach(() => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

const stack = { launch: launchFakeApp, build: () => Promise.resolve() };

/** Stands for Playwright: asks every address it was given, writes its results and ends. */
function fakePlaywright(script: string): string {
  const path = join(ownFolder(), 'playwright.mjs');
  writeFileSync(
    path,
    `import { writeFileSync } from 'node:fs';
     const finish = (stats, code) => {
       writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify({ stats }));
       process.exit(code);
     };
     const answers = async (name) => (await fetch(process.env[name], { redirect: 'manual' })).status < 500;
     ${script}`,
  );
  return `node ${path}`;
}

describe('the end-to-end tests', () => {
  it('get a stack of their own with everything they need, and are counted', async () => {
    const playwright = fakePlaywright(`
      const urls = ['WEB', 'API', 'BFF', 'OUTBOX', 'GITHUB', 'GOOGLE'].map((name) => 'E2E_' + name + '_URL');
      const all = await Promise.all(urls.map(answers));
      const web = await (await fetch(process.env.E2E_WEB_URL)).json();
      const isWired = web.AUTH_GITHUB_URL === process.env.E2E_GITHUB_URL
        && web.INTERNAL_API_SECRET === process.env.E2E_INTERNAL_API_SECRET
        && process.env.E2E_DATABASE_URL.startsWith('postgresql:')
        && process.argv.includes('it is mine');
      finish({ expected: all.filter(Boolean).length, unexpected: isWired ? 0 : 1, flaky: 0 }, 0);
    `);
    const result = await runEndToEnd(['it is mine'], { stack, playwright });
    expect(result).toMatchObject({ passed: 6, failed: 0 });
  }, 60_000);

  it.each([
    ['that fail count as failed', 'finish({ expected: 3, unexpected: 2, flaky: 0 }, 1);', 3, 2],
    [
      'that pass at the second try count as passed',
      'finish({ expected: 3, unexpected: 0, flaky: 1 }, 0);',
      4,
      0,
    ],
    ['that break before any result count as one failed', 'process.exit(1);', 0, 1],
  ])(
    '%s',
    async (_case, script, passed, failed) => {
      const result = await runEndToEnd([], { stack, playwright: fakePlaywright(script) });
      expect(result).toMatchObject({ passed, failed });
    },
    60_000,
  );

  it('fail where the stack breaks under them', async () => {
    const playwright = fakePlaywright(`
      await fetch(process.env.E2E_API_URL + '/die').catch(() => {});
      setTimeout(() => {}, 60_000);
    `);
    const result = await runEndToEnd([], { stack, playwright });
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.output).toContain('api stopped by itself (exit code 7)');
  }, 60_000);

  it('fail where the stack cannot start', async () => {
    const build = () => Promise.reject(new Error('does not compile'));
    const result = await runEndToEnd([], { stack: { ...stack, build } });
    expect(result).toMatchObject({ failed: 1, output: 'does not compile' });
  }, 60_000);
});
