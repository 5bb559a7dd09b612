import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ownFolder } from '../../test/checkouts.ts';

it('what a package manager started ends when only the package manager is killed', async () => {
  const folder = ownFolder();
  const launchers = join(import.meta.dirname, 'launchers.ts');
  writeFileSync(
    join(folder, 'started.mjs'),
    `import { watchLaunchers } from ${JSON.stringify(launchers)};
     watchLaunchers(() => { console.log('launcher gone'); process.exit(); });
     console.log('watching');
     setTimeout(() => {}, 30_000);`,
  );
  writeFileSync(
    join(folder, 'manager.mjs'),
    `import { spawn } from 'node:child_process';
     spawn('sh', ['-c', 'node started.mjs'], { stdio: 'inherit', cwd: ${JSON.stringify(folder)} });`,
  );
  // A package manager is known by the name it runs under.
  symlinkSync(process.execPath, join(folder, 'pnpm'));
  const manager = spawn(join(folder, 'pnpm'), [join(folder, 'manager.mjs')], {
    env: { ...process.env, npm_lifecycle_event: 'dev' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  manager.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('watching')) await sleep(20);
  manager.kill('SIGKILL');
  // The pipe closes when the last that holds it has ended.
  await once(manager.stdout, 'close');
  expect(output).toContain('launcher gone');
}, 30_000);
