import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { runCommand } from '../command.ts';
import { repository } from '../repository.ts';
import { faultsOf, settingsIn } from './settings-page.ts';

const page = 'docs/reference/env.md';
const sources = {
  web: 'apps/web/src/keys.ts',
  bff: 'apps/bff/src/keys.ts',
  api: 'apps/api/src/keys.ts',
  stack: 'scripts/src/environment/keys.ts',
  agent: 'agent/src/keys.ts',
};

const read = (path: string) => readFileSync(join(repository, path), 'utf8');

await runCommand(() => {
  const settings = Object.entries(sources).flatMap(([reader, path]) =>
    settingsIn(read(path), reader),
  );
  const faults = faultsOf(read(page), settings);
  if (faults.length > 0) {
    throw new Failure(`${page} does not tell what the code does:\n${faults.join('\n')}`);
  }
});
