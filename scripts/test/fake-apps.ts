import { join } from 'node:path';
import { repository } from '../src/repository.ts';
import { launchOf } from '../src/stack/apps.ts';

/** Stands in for the apps: each is a small server that answers with its environment. */
export const launchFakeApp: typeof launchOf = (app, mode, environment) => ({
  ...launchOf(app, mode, { ...environment, FAKE_PORT: String(app.port) }),
  command: `node ${join(repository, 'scripts/test/fake-app.js')}`,
});
