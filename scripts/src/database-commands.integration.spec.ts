import { describe, expect, it } from 'vitest';
import { ownCheckout } from '../test/checkouts.ts';
import { runInProcess } from '../test/run-in-process.ts';

const minuteMs = 60_000;
const elsewhere = 'postgres://u:p@db.example.com/shop';
const tokenOf = (email: string) => ['--org', 'acme', '--email', email];

describe('the commands of the database', () => {
  it(
    'work beside no stack, one after the other',
    async () => {
      const environment = await ownCheckout();
      const run = (script: string, args: readonly string[] = []) =>
        runInProcess(script, environment, args);

      const first = await run('db-migrate');
      expect(first.stdout).toMatch(/\d+ migrations applied\.\n$/);
      const second = await run('db-migrate');
      expect(second.stdout).toBe('The database is current.\n');
      const seeded = await run('db-seed');
      expect(seeded).toMatchObject({ status: 0, stderr: '' });

      const token = await run('token', tokenOf('owner@acme.test'));
      expect(token.stdout).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/);
      const stranger = await run('token', tokenOf('owner@globex.test'));
      expect(stranger.lines).toEqual(['✗ owner@globex.test does not belong to acme.']);
      expect(stranger.status).toBe(1);

      const unasked = await run('db-reset');
      expect(unasked.lines[0]).toMatch(/^✗ There is nobody to ask .*--yes/);
      const reset = await run('db-reset', ['--yes']);
      expect(reset.stdout).toMatch(/is new, with acme and globex/);
    },
    2 * minuteMs,
  );

  it('hand a change of the schema to Prisma, and say when it fails', async () => {
    const environment = await ownCheckout();
    const { lines, status } = await runInProcess('db-migrate', environment, [
      ...['--name', 'x', '--create-only', '--no-such-flag'],
    ]);
    expect(lines[0]).toMatch(/^✗ Unknown option '--no-such-flag'; the options are --name/);
    expect(status).toBe(1);
  });

  it('never reset a server elsewhere by the way', async () => {
    const environment = { ...(await ownCheckout()), DATABASE_URL: elsewhere };
    const { status, lines } = await runInProcess('db-reset', environment, ['--yes']);
    expect(lines[0]).toBe(
      '✗ db.example.com/shop is not on this machine: nothing was reset; add --force if it must be.',
    );
    expect(status).toBe(1);
  });
});

describe('token', () => {
  it.each([
    [[], /^✗ Say who, and where: `.*run token --org acme --email owner@acme\.test`\.$/],
    [[...tokenOf('owner@acme.test'), '--hours', '-1'], /^✗ .*'--hours'/],
    [[...tokenOf('owner@acme.test'), '--hours', 'x'], /^✗ --hours must be more than 0/],
  ])('wants to know for whom and how long: %j', async (args, sentence) => {
    const { lines, status } = await runInProcess('token', await ownCheckout(), args);
    expect(lines[0]).toMatch(sentence);
    expect(status).toBe(1);
  });
});

describe('gen:secret', () => {
  it('prints one secret, or all of an installation', async () => {
    const environment = await ownCheckout();
    const one = await runInProcess('gen-secret', environment);
    expect(one.stdout).toMatch(/^[\w-]{43}\n$/);
    const all = await runInProcess('gen-secret', environment, ['--env']);
    expect(all.stdout).toMatch(/^CSRF_SECRET=[\w-]{43}$/m);
  });
});
