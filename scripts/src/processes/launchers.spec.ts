import { describe, expect, it } from 'vitest';
import { launchersAmong } from './launchers.ts';

const chain = (...commands: string[]) =>
  commands.map((command, index) => ({
    pid: index + 2,
    parentPid: index + 3,
    startedAt: '',
    command,
  }));
const found = (...commands: string[]) =>
  launchersAmong(chain(...commands)).map(({ command }) => command);

describe('the launchers of a process', () => {
  it('are the package managers, up to npx', () => {
    expect(
      found(
        'sh -c trap x INT; node -C development scripts/src/dev.ts',
        'pnpm dev',
        "sh -c 'pnpm' dev",
        'npm exec pnpm@12 dev',
        'bash -c npx --yes pnpm@12 dev &',
      ),
    ).toEqual(['pnpm dev', 'npm exec pnpm@12 dev']);
  });

  it('are not the shells, terminals and services above them', () => {
    expect(found('sh -c node dev.ts', '/usr/bin/pnpm dev', 'zsh', 'pnpm run everything')).toEqual([
      '/usr/bin/pnpm dev',
    ]);
    expect(found('systemd')).toEqual([]);
  });
});
