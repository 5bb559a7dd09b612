import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { NestLogger } from './nest-logger.ts';
import { reasonOf } from './reason-of.ts';
import { redact } from './redaction.ts';

describe('redact', () => {
  it('blanks what opens doors, at any depth and in any text', () => {
    const line = {
      a: [{ headers: { cookie: 'x=1', 'Set-Cookie': 'x', 'x-csrf-token': 'x' } }],
      text: 'sent Bearer abc.def to postgres://u:pw@host/db?token=abc with eyJh.eyJz.sig',
      password: 'x',
      hasToken: true,
      count: 1,
      none: null,
    };
    expect(redact(line)).toEqual({
      a: [
        {
          headers: {
            cookie: '[redacted]',
            'Set-Cookie': '[redacted]',
            'x-csrf-token': '[redacted]',
          },
        },
      ],
      text: 'sent Bearer [redacted] to postgres://u:[redacted]@host/db?token=[redacted] with [redacted]',
      password: '[redacted]',
      hasToken: true,
      count: 1,
      none: null,
    });
  });

  it('blanks what a text quotes, and leaves out what is nested too deep to be looked at', () => {
    let line: object = { password: 'hunter2' };
    for (let level = 0; level < 12; level += 1) line = { line };
    const texts = ['{"password":"hunter2"}', 'groundplan.session=hunter2; Path=/'];
    expect(JSON.stringify(redact({ line, texts }))).not.toContain('hunter2');
  });

  it('keeps of an error what tells where to look', () => {
    const error = Object.assign(new Error('Bearer abc', { cause: new Error('deep') }), {
      code: 'ECODE',
      body: 'what somebody typed',
    });
    expect(redact({ error })).toMatchObject({
      error: { message: 'Bearer [redacted]', code: 'ECODE', cause: { message: 'deep' } },
    });
    expect(JSON.stringify(redact({ error }))).not.toContain('typed');
  });
});

describe('reasonOf', () => {
  it('is what went wrong at the bottom of it', () => {
    const cause = Object.assign(new Error(''), { code: 'ECONNREFUSED' });
    expect(reasonOf(new Error('top', { cause }))).toBe('ECONNREFUSED');
    expect(reasonOf(new Error('top', { cause: new Error('bottom') }))).toBe('bottom');
    expect(reasonOf(new TypeError())).toBe('TypeError');
    expect(reasonOf('a text')).toBe('a text');
  });
});

describe('NestLogger', () => {
  it('sends what Nest says to the same log', () => {
    const lines: string[] = [];
    const log = createLogger({ LOG_LEVEL: 'debug' }, { write: (line) => void lines.push(line) });
    const nest = new NestLogger(log);
    nest.log('starting', 'Router');
    nest.warn('careful');
    nest.error(new Error('broken'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'debug', msg: 'starting', component: 'Router' },
      { level: 'warn', msg: 'careful' },
      { level: 'error', msg: 'broken', err: { message: 'broken' } },
    ]);
  });
});
