import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runAgent } from '../../test/support/draft-bench.ts';
import { ModelServer } from '../../test/support/model-server.ts';
import { TestTree } from '../../test/tree.ts';

const server = new ModelServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

let tree: TestTree;
beforeEach(() => (tree = new TestTree({})));
afterEach(() => tree.remove());

const draft = () =>
  runAgent(['draft', 'a clinic', '--out', tree.at('clinic.yaml')], server.settings('compatible'));

const entity = (name: string, label: string) =>
  JSON.stringify({
    spec: 'app/v1',
    app: { name: 'clinic' },
    entities: { [name]: { label, access: { read: ['owner'] } } },
  });
const laughs = Array.from(
  { length: 20 },
  (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`,
);
const yaml = (entities: string) =>
  `spec: app/v1\napp: { name: clinic }\nentities:\n  ${entities}\n`;

const hostile: Record<string, [answer: string, said: string]> = {
  'JSON that is no spec': ['{"patients":["Ada"]}', 'SPEC.UNKNOWN_KEY'],
  'JSON that is no object': ['["spec"]', 'A spec is an object'],
  'a chat about specs': ['Sure! Here is what I would do.', 'SPEC.WRONG_TYPE'],
  'a billion laughs': [`a: &a-1 [lol]\n${laughs.join('\n')}`, 'SPEC.'],
  'a tag': [yaml('Patient: !!js/function "() => 1"'), 'SPEC.YAML_UNSUPPORTED'],
  'a path as a name': [entity('../../../etc/cron.d/x', 'x'), 'SPEC.BAD_NAME'],
  'an absolute path as a name': [entity('/etc/passwd', 'x'), 'SPEC.BAD_NAME'],
  'code as a name': [entity('Patient"; DROP TABLE users; --', 'x'), 'SPEC.BAD_NAME'],
  'the prototype of objects': ['{"__proto__":{"spec":"app/v1"}}', 'SPEC.UNKNOWN_KEY'],
  'an escape code in a text': [entity('Patient', '\u{1b}]0;owned\u{7}'), 'SPEC.OUT_OF_RANGE'],
  'an escape code in eight bits': [entity('Patient', '\u{9b}2J'), 'SPEC.OUT_OF_RANGE'],
  'an escape code written in YAML': [
    yaml(
      'Patient: { fields: { note: { type: text, default: "\\e[2J" } }, access: { read: [owner] } }',
    ),
    'control characters',
  ],
  'an escape code as it is': [yaml('Patient: { label: \u{1b}[2J }'), 'SPEC.'],
  'nesting without end': [`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 'nested deeper'],
  'nesting without end in YAML': ['['.repeat(5_000), 'SPEC.NESTED_TOO_DEEPLY'],
};

describe('an answer that is', { timeout: 20_000 }, () => {
  it.each(Object.entries(hostile))('%s is refused with 2', async (_, [answer, said]) => {
    server.says({ text: answer });
    const { code, out, err } = await draft();
    expect({ code, out, asked: server.asked.length }).toEqual({ code: 2, out: '', asked: 4 });
    expect(err).toContain(said);
    expect(err).not.toMatch(/[^\P{Cc}\n]/u);
    expect(tree.has('clinic.yaml')).toBe(false);
    expect(Object.keys(tree.snapshot()).filter((file) => file !== 'clinic.yaml.draft')).toEqual([]);
  });

  it('larger than any spec is given up while it comes', async () => {
    server.says({ text: 'x'.repeat(1_100_000) });
    const { code, err } = await draft();
    expect({ code, asked: server.asked.length }).toEqual({ code: 6, asked: 1 });
    expect(err).toContain('more than a spec may have');
  });

  it('nothing is told as such', async () => {
    server.says({ text: ' ' });
    expect(await draft()).toMatchObject({ code: 6, out: '' });
  });
});
