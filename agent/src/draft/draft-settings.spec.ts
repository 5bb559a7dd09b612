import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from '@monorepo/config';
import { runAgent } from '../../test/support/draft-bench.ts';
import { ModelServer } from '../../test/support/model-server.ts';
import { TestTree } from '../../test/tree.ts';
import { modelKeys } from '../keys.ts';

const server = new ModelServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

let tree: TestTree;
beforeEach(() => (tree = new TestTree({})));
afterEach(() => tree.remove());

const right =
  '{"spec":"app/v1","app":{"name":"clinic"},"entities":{"Patient":{"access":{"read":["owner"]}}}}';
const none = readEnv(modelKeys, {});

describe('a draft', { timeout: 20_000 }, () => {
  it('without a key says in one sentence how to set one, and ends with 2', async () => {
    const { code, out, err } = await runAgent(['draft', 'a clinic'], none);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^No language model is set: set ANTHROPIC_API_KEY or .*\.$/);
    const half = await runAgent(['draft', 'a clinic'], { ...none, AGENT_MODEL_URL: server.url });
    expect(half).toMatchObject({ code: 2, err: expect.stringContaining('AGENT_MODEL') as string });
  });

  it('asks the provider whose model is named, where both have a key', async () => {
    server.says({ text: right });
    const both = {
      ...server.settings('anthropic'),
      OPENAI_BASE_URL: `${server.url}/v1`,
      OPENAI_API_KEY: 'key-of-openai',
    };
    for (const model of [undefined, 'claude-opus-5-5', 'gpt-6-luna']) {
      await runAgent(['draft', 'a clinic'], { ...both, ...(model && { AGENT_MODEL: model }) });
    }
    expect(server.asked.map(({ protocol, key, body }) => [protocol, key, body['model']])).toEqual([
      ['anthropic', 'key-of-anthropic', 'claude-sonnet-5-5'],
      ['anthropic', 'key-of-anthropic', 'claude-opus-5-5'],
      ['openai', 'Bearer key-of-openai', 'gpt-6-luna'],
    ]);
  });

  it('asks for any JSON where a server knows no schemas, and sends its key', async () => {
    const body = { error: { message: 'response_format is not supported', type: 'invalid' } };
    server.says({ status: 400, body }, { text: right });
    const settings = { ...server.settings('compatible'), AGENT_MODEL_KEY: 'own-key' };
    expect(await runAgent(['draft', 'a clinic'], settings)).toMatchObject({ code: 0 });
    expect(
      server.asked.map(({ key, body: { response_format } }) => [key, response_format]),
    ).toEqual([
      ['Bearer own-key', expect.objectContaining({ type: 'json_schema' })],
      ['Bearer own-key', { type: 'json_object' }],
    ]);
  });

  it('sends nothing that looks like a credential, and shows none', async () => {
    server.says({ text: right });
    const words = 'a clinic\nwith postgres://clinic:hunter2@db.example.com/clinic';
    const { code, err } = await runAgent(['draft', words], server.settings('anthropic'));
    expect({ code, asked: server.asked.length }).toEqual({ code: 2, asked: 0 });
    expect(err).toContain('description:2:6: looks like a connection string');
    expect(err).not.toContain('hunter2');
  });

  it('follows no redirect, since it carries a key', async () => {
    const other = await new ModelServer().start();
    other.says({ text: right });
    const headers = { location: `${other.url}/v1/messages` };
    server.says({ status: 307, body: {}, headers });
    const { code, err } = await runAgent(['draft', 'a clinic'], server.settings('anthropic'));
    await other.stop();
    expect({ code, asked: other.asked.length }).toEqual({ code: 6, asked: 0 });
    expect(err).toContain(`${server.url} cannot be reached (unexpected redirect)`);
  });

  it('is written to a new file alone, whole', async () => {
    server.says({ text: right });
    const args = ['draft', 'a clinic', '--out', tree.at('clinic.yaml')];
    const settings = server.settings('openai');
    expect(await runAgent(args, settings)).toMatchObject({ code: 0, out: '' });
    expect(tree.read('clinic.yaml')).toContain('spec: app/v1\napp: { name: clinic }\n');
    tree.write('clinic.yaml', 'mine');
    expect(await runAgent(args, settings)).toMatchObject({ code: 2 });
    const lost = ['draft', 'a clinic', '--out', tree.at('none/clinic.yaml')];
    expect(await runAgent(lost, settings)).toMatchObject({ code: 2 });
    expect(server.asked).toHaveLength(1);
    expect(tree.read('clinic.yaml')).toBe('mine');
    expect(Object.keys(tree.snapshot())).toEqual(['clinic.yaml']);
  });

  it('that never was right is kept beside the file that was asked for', async () => {
    server.says({ text: right.replace('owner', 'nobody') });
    const args = ['draft', 'a clinic', '--out', tree.at('clinic.yaml')];
    const { code, err } = await runAgent(args, server.settings('openai'));
    expect(code).toBe(2);
    expect(err).toContain('SPEC.UNKNOWN_ROLE');
    expect(err).toContain(`The last answer is in ${tree.at('clinic.yaml.draft')}.`);
    expect(tree.read('clinic.yaml.draft')).toContain('read: [nobody]');
    expect(tree.has('clinic.yaml')).toBe(false);
  });

  it('reads an answer in YAML between fences, after thoughts, as small models write', async () => {
    const yaml =
      'spec: app/v1\napp: { name: clinic }\nentities:\n  Patient: { access: { read: [owner] } }';
    server.says({ text: `<think>A {clinic}?</think>\nHere:\n\`\`\`yaml\n${yaml}\n\`\`\`\nDone.` });
    const { code, out } = await runAgent(['draft', 'a clinic'], server.settings('compatible'));
    expect({ code, out }).toEqual({ code: 0, out: yaml });
  });

  it('is refused with 2 where it says nothing, or options do not go together', async () => {
    const settings = server.settings('openai');
    for (const args of [[' '], ['x', '--write'], ['x', '--edit', 'a.yaml', '--out', 'b.yaml']]) {
      expect(await runAgent(['draft', ...args], settings)).toMatchObject({ code: 2, out: '' });
    }
  });
});
