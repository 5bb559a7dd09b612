import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installTools, obstacle } from './images/host.ts';

/**
 * Builds the real container images and runs them, where this machine can; else says why not, and passes. Everything
 * happens in mount and process namespaces of its own, so that nothing mounted or started outlives this command.
 */
const reason = obstacle();
if (reason !== undefined) {
  process.stdout.write(`The container images are not tested on this machine: ${reason}.\n`);
  process.exit(0);
}

await installTools();

const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const namespaces = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
const command = [process.execPath, vitest, 'run', '--config', 'vitest.images.config.ts'];
const { status } = spawnSync('unshare', [...namespaces, ...command], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
