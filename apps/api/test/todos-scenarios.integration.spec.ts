import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scenario } from './support/scenarios/scenario.ts';
import { TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const spec = path.resolve(import.meta.dirname, '../../../specs/todo-app.yaml');
const lines = readFileSync(spec, 'utf8').split('\n');

/** The text of an error, and the line of the spec that the scenario has after its name and that starts like this. */
async function playedWrong(
  name: string,
  start: string,
  steps: (scenario: Scenario) => Promise<unknown>,
) {
  const tenant = await api.world.tenant();
  const place = { app: 'todo-app', scenario: name };
  const error = await steps(new Scenario(api, place, tenant, tenant.member)).then(
    () => expect.unreachable('nothing was wrong'),
    (reason: unknown) => reason as Error,
  );
  const from = lines.indexOf(`  - name: ${name}`);
  const line = lines.findIndex((text, index) => index > from && text.trim().startsWith(start));
  return { error, line, at: `specs/todo-app.yaml:${String(line + 1)}:` };
}

describe('a scenario that does not hold', () => {
  const name = 'a todo is open until somebody ticks it off';
  const asked = async (scenario: Scenario) => {
    const todoId = await scenario.given('Todo', 'todos', { title: 'Rest', position: 'a0' });
    await scenario.when('PATCH', `/v1/todos/${todoId}`, { completed: true });
  };

  it.each([
    ['status', { status: 409 }, 'expected 200 to be 409'],
    ['code', { status: 200, code: 'TODO.DONE' }, "expected undefined to be 'TODO.DONE'"],
    ['record', { status: 200, record: { completed: false } }, 'to match object'],
    ['count', { status: 200, count: 2 }, 'length'],
  ])('names the line of the spec, and what came instead: %s', async (_, answer, words) => {
    const { error, line, at } = await playedWrong(name, 'then:', async (scenario) => {
      await asked(scenario);
      await scenario.then(answer);
    });
    expect(error.message.startsWith(at), error.message).toBe(true);
    expect(error.message).toContain(lines[line]);
    expect(error.message).toContain(words);
    expect(error.stack).toContain(`at scenario (${spec}:${String(line + 1)}:`);
  });

  it('names the line of what cannot be given', async () => {
    const { error, at } = await playedWrong(name, 'given:', (scenario) =>
      scenario.given('Todo', 'todos', { title: null, position: 'a0' }),
    );
    expect(error.message.startsWith(at), error.message).toBe(true);
    expect(error.message).toContain('violates not-null constraint');
  });

  it('is no scenario before something was asked', async () => {
    const { error } = await playedWrong(name, 'then:', (scenario) =>
      scenario.then({ status: 200 }),
    );
    expect(error.message).toBe('Nothing was asked');
  });
});
