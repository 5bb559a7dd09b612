import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runAgent } from '../../test/support/draft-bench.ts';
import type { Protocol } from '../../test/support/model-protocols.ts';
import { ModelServer } from '../../test/support/model-server.ts';

const server = new ModelServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const spec = {
  spec: 'app/v1',
  app: { name: 'clinic' },
  entities: {
    Patient: {
      fields: { name: { type: 'string', required: true, maxLength: 120 } },
      access: { read: ['owner'], write: ['owner'] },
    },
  },
};
const right = { text: JSON.stringify(spec) };
const wrong = { text: right.text.replace('maxLength', 'maxLenght') };

const draft = (protocol: Protocol, ...more: string[]) =>
  runAgent(['draft', 'a clinic with patients', ...more], server.settings(protocol));

describe.each(['anthropic', 'openai', 'compatible'] as const)(
  'a draft over %s',
  { timeout: 20_000 },
  (protocol) => {
    it('is a spec on standard output, and what it took on standard error', async () => {
      server.says(right);
      const { code, out, err } = await draft(protocol);
      expect({ code, err }).toEqual({
        code: 0,
        err: {
          anthropic: 'claude-sonnet-5-5: one answer, 1,500 tokens in, 200 out, less than $0.01',
          openai: 'gpt-6.1-sol: one answer, 1,500 tokens in, 200 out, less than $0.01',
          compatible: 'qwen4: one answer, 1,000 tokens in, 200 out, cost unknown',
        }[protocol],
      });
      expect(parse(out)).toEqual(spec);
      expect(out).toContain('      name: { type: string, required: true, maxLength: 120 }');
    });

    it('is mended by the model, which is told place, code and hint', async () => {
      server.says(wrong, right);
      const { code, out, err } = await draft(protocol);
      expect(code).toBe(0);
      expect(parse(out)).toEqual(spec);
      expect(err).toContain('2 answers');
      const again = server.asked[1]?.text.split('The spec is wrong')[1];
      expect(again).toContain('draft.yaml:7:45: error: unknown key `maxLenght`');
      expect(again).toContain('[SPEC.UNKNOWN_KEY]');
      expect(again).toContain('did you mean `maxLength`?');
    });

    it('ends with 2 and the last errors where three tries do not mend it', async () => {
      server.says(wrong);
      const { code, out, err } = await draft(protocol);
      expect({ code, out, asked: server.asked.length }).toEqual({ code: 2, out: '', asked: 4 });
      expect(err).toContain('SPEC.UNKNOWN_KEY');
      expect(err).toContain('4 answers');
    });

    it('ends with 6 where the model refuses, and does not ask again', async () => {
      server.says({ text: protocol === 'openai' ? 'I will \u{1b}[2Jnot.' : '', ends: 'refusal' });
      const { code, out, err } = await draft(protocol);
      expect({ code, out, asked: server.asked.length }).toEqual({ code: 6, out: '', asked: 1 });
      expect(err).toContain('refused to answer');
      expect(err).not.toContain('\u{1b}');
    });

    it('ends with 6 where the answer was cut off', async () => {
      server.says({ text: right.text.slice(0, 60), ends: 'length' });
      const { code, out, err } = await draft(protocol);
      expect({ code, out, asked: server.asked.length }).toEqual({ code: 6, out: '', asked: 1 });
      expect(err).toContain('was cut off');
    });

    it('ends with 6 where the connection breaks off amid the answer', async () => {
      server.says({ text: right.text, breaksOff: true });
      const { code, out } = await draft(protocol);
      expect({ code, out }).toEqual({ code: 6, out: '' });
    });

    it('waits as long as a rate limit says, and asks again', async () => {
      const headers = { 'retry-after': '0' };
      const body = { type: 'error', error: { type: 'rate_limit_error', message: 'slow down' } };
      server.says({ status: 429, headers, body }, right);
      expect(await draft(protocol)).toMatchObject({ code: 0 });
      server.says({ status: 429, headers: { 'retry-after-ms': '1', 'retry-after': '30' }, body });
      const { code, err } = await draft(protocol);
      expect({ code, asked: server.asked.length }).toEqual({ code: 6, asked: 3 });
      expect(err).toContain('429: slow down. Try again in 30 seconds.');
    });

    it('says that a key is wrong, and what the server said of itself', async () => {
      const error = { type: 'authentication_error', message: 'bad\u{1b}[2J key', code: null };
      server.says({ status: 401, body: { type: 'error', error } });
      const refused = await draft(protocol);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('401: bad\u{fffd}[2J key. Check the key.');
      const body = { type: 'error', error: { ...error, type: 'api_error', message: 'overloaded' } };
      server.says({ status: 500, headers: { 'retry-after-ms': '1' }, body });
      const broken = await draft(protocol);
      expect({ code: broken.code, asked: server.asked.length }).toEqual({ code: 6, asked: 3 });
      expect(broken.err).toContain('500: overloaded');
    });

    it('gives up a server that hangs, and stops on Ctrl-C', async () => {
      server.says({ hangs: true });
      const settings = server.settings(protocol);
      const args = ['draft', 'a clinic'];
      const late = await runAgent(args, { ...settings, AGENT_MODEL_TIMEOUT_MS: 50 });
      expect(late).toMatchObject({ code: 6, out: '' });
      expect(late.err).toContain('not done after 0.05 seconds (AGENT_MODEL_TIMEOUT_MS)');
      const interrupted = new AbortController();
      setTimeout(() => interrupted.abort('SIGINT'), 50);
      const stopped = await runAgent(args, settings, { signal: interrupted.signal });
      expect(stopped).toMatchObject({
        code: 130,
        out: '',
        err: expect.stringContaining('SIGINT') as string,
      });
    });

    it('says that nobody is at the address, at once', async () => {
      const idle = await new ModelServer().start();
      const settings = idle.settings(protocol);
      await idle.stop();
      const { code, err } = await runAgent(['draft', 'a clinic'], settings);
      expect(code).toBe(6);
      expect(err).toMatch(/^http:\/\/127.0.0.1:\d+ cannot be reached \(ECONNREFUSED\)\.$/);
    });

    it('sends the description, the language and its schema; no setting, and nothing of the tree', async () => {
      server.says(right);
      await draft(protocol);
      const [asked] = server.asked;
      expect(asked?.text).toContain('a clinic with patients');
      expect(asked?.text).toContain('"maxLength"');
      expect(asked?.text).not.toContain('key-of-');
      expect(asked?.text).not.toContain(import.meta.dirname.slice(0, 10));
      expect(asked?.body).toMatchObject(
        {
          anthropic: { stream: true, tools: [{ name: 'json', input_schema: { type: 'object' } }] },
          openai: { store: false, text: { format: { type: 'json_schema', strict: false } } },
          compatible: { response_format: { type: 'json_schema', json_schema: { strict: false } } },
        }[protocol],
      );
    });
  },
);
