import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atScenario } from './index.ts';

const spec = `spec: app/v1
app: { name: helpdesk }
scenarios:
  - name: closed is final
    as: member
    given:
      Ticket: { status: closed }
    when: POST /tickets/{id}/assign
    then: { status: 409, code: TICKET.TRANSITION_ILLEGAL }
`;

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'groundplan-scenarios-'));
  mkdirSync(path.join(checkout, 'specs'));
  mkdirSync(path.join(checkout, 'apps/api'), { recursive: true });
  writeFileSync(path.join(checkout, 'pnpm-workspace.yaml'), '');
  writeSpec(spec);
});
afterEach(() => rmSync(checkout, { recursive: true }));

function writeSpec(text: string, name = 'helpdesk.yaml') {
  writeFileSync(path.join(checkout, 'specs', name), text);
}

async function failureAt(
  part: readonly string[],
  scenario = 'closed is final',
  reason: unknown = new TypeError('expected 200 to be 409'),
): Promise<Error> {
  const fail = () => {
    throw reason;
  };
  const folder = path.join(checkout, 'apps/api');
  return await atScenario({ app: 'helpdesk', scenario, part }, fail, folder).then(
    () => expect.unreachable(),
    (error: unknown) => error as Error,
  );
}

describe('a step of a scenario that fails', () => {
  it.each([
    [['as'], 5, 5],
    [['given', 'Ticket'], 7, 7],
    [['given', 'Ticket', 'status'], 7, 17],
    [['when'], 8, 5],
    [['then', 'code'], 9, 26],
    [['then', 'record', 'priority'], 9, 5],
    [['body'], 4, 5],
  ])('says where the spec has %j', async (part, line, column) => {
    const { message, stack } = await failureAt(part);
    const text = spec.split('\n')[line - 1] ?? '';
    const place = `specs/helpdesk.yaml:${String(line)}:${String(column)}`;
    expect(message).toBe(`${place}\n  ${String(line)} | ${text}\n\nexpected 200 to be 409`);
    expect(stack?.startsWith(`TypeError: ${message}\n`)).toBe(true);
    const [frame] = stack?.split('\n').filter((each) => each.startsWith('    at ')) ?? [];
    expect(frame).toBe(`    at scenario (${path.join(checkout, place)})`);
  });

  it('is found where it stands now', async () => {
    writeSpec(spec.replace('scenarios:', '# More.\n\nscenarios:'));
    expect((await failureAt(['when'])).message).toMatch(/^specs\/helpdesk\.yaml:10:5\n/);
  });

  it('is looked for in the spec of its app alone', async () => {
    writeSpec(spec.replace('helpdesk', 'crm'), 'a.yaml');
    writeSpec('spec: app/v1\napp: { name: helpdesk }\n', 'b.yml');
    expect((await failureAt(['when'])).message).toMatch(/^specs\/helpdesk\.yaml/);
  });

  it('stays as it is where no spec has the scenario', async () => {
    expect((await failureAt(['when'], 'another')).message).toBe('expected 200 to be 409');
    rmSync(path.join(checkout, 'specs'), { recursive: true });
    expect((await failureAt(['when'])).message).toBe('expected 200 to be 409');
  });

  it('may be anything that was thrown', async () => {
    expect((await failureAt(['when'], 'closed is final', 'no')).message).toMatch(/\n\nno$/);
  });
});

it('gives back what a step gives', async () => {
  const step = { app: 'helpdesk', scenario: 'closed is final', part: ['when'] };
  expect(await atScenario(step, () => 42, checkout)).toBe(42);
});
