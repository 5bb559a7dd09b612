import type { Role } from '@monorepo/shared-types';
import { afterAll, beforeAll, it } from 'vitest';
import { TestApi } from '../test-api.ts';
import { Scenario } from './scenario.ts';

/** Who asks. */
export interface Asker {
  readonly as: Role;
  /** A member of another organisation than the one that has the records. */
  readonly isForeign?: boolean;
}

/** A test of a scenario, which is called what the spec calls it. */
type ScenarioTest = (
  name: string,
  asker: Asker,
  steps: (scenario: Scenario) => Promise<void>,
) => void;

/** For the scenarios of an app's spec: over HTTP on a real database, each in an organisation of its own. */
export function scenariosOf(app: string): ScenarioTest {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  return (name, { as, isForeign = false }, steps) =>
    it(name, async () => {
      const tenant = await api.world.tenant();
      const home = isForeign ? await api.world.tenant() : tenant;
      const asker = await api.world.member(home.id, as);
      await steps(new Scenario(api, { app, scenario: name }, tenant, asker));
    });
}
