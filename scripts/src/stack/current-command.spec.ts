import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ownFolder } from '../../test/checkouts.ts';
import { currentCommand } from './current-command.ts';

describe('the command to type again', () => {
  it('is short where pnpm is installed, and works where it is not', () => {
    const folder = ownFolder();
    vi.stubEnv('npm_lifecycle_event', 'start');
    vi.stubEnv('PATH', folder);
    expect(currentCommand()).toBe('npx --yes pnpm@12 start');
    writeFileSync(join(folder, 'pnpm'), '');
    chmodSync(join(folder, 'pnpm'), 0o755);
    expect(currentCommand()).toBe('pnpm start');
    vi.stubEnv('PATH', '/tmp/_npx/1/node_modules/.bin');
    expect(currentCommand('dev')).toBe('npx --yes pnpm@12 dev');
  });
});
