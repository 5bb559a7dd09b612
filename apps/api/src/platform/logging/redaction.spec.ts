import { describe, expect, it } from 'vitest';
import { redact, redactText } from './redaction.ts';

describe('redaction', () => {
  it('blanks what stands under a telling name, at any depth', () => {
    const line = {
      req: { headers: { Authorization: 'x', cookie: 'y', accept: 'json' } },
      user: { password: 'p', apiKey: 'k', name: 'Ann' },
      tokens: ['a', 'b'],
      csrfToken: 'c',
      sessions: 3,
    };
    expect(redact(line)).toEqual({
      req: { headers: { Authorization: '[redacted]', cookie: '[redacted]', accept: 'json' } },
      user: { password: '[redacted]', apiKey: '[redacted]', name: 'Ann' },
      tokens: '[redacted]',
      csrfToken: '[redacted]',
      sessions: 3,
    });
  });

  it('blanks what looks like a credential in a text', () => {
    expect(redactText('Bearer abc.def-1 and Basic dXNlcg==')).toBe(
      'Bearer [redacted] and Basic [redacted]',
    );
    expect(redactText('got eyJhbGci.eyJzdWIi.c2ln')).toBe('got [redacted]');
    expect(redactText('redis://:pw@host redis://u:p@host/0')).toContain('//u:[redacted]@host/0');
    expect(redactText('/cb?code=1&state=2&id_token=3')).toBe(
      '/cb?code=[redacted]&state=2&id_token=[redacted]',
    );
  });

  it('blanks what a text quotes of a body, a header or a setting', () => {
    const quoted = [
      'Unexpected end of {"password":"hunter2","title":"x"}',
      String.raw`body "{\"apiKey\": \"hunter2\"}" refused`,
      'cookie groundplan.session=hunter2; Path=/',
      'AUTH_SECRET=hunter2 is too short',
    ];
    for (const text of quoted) {
      expect(redactText(text)).not.toContain('hunter2');
      expect(redactText(text)).toContain('[redacted]');
    }
    expect(redactText('The session ended: 3 tokens left, key=1')).toBe(
      'The session ended: 3 tokens left, key=1',
    );
  });

  it('leaves out what is nested too deep to be looked at', () => {
    let line: object = { password: 'hunter2' };
    for (let level = 0; level < 12; level += 1) line = { line };
    expect(JSON.stringify(redact(line))).not.toContain('hunter2');
  });

  it('keeps of an error where it happened, and of its cause', () => {
    const error = Object.assign(new TypeError('no', { cause: new Error('Bearer abc') }), {
      code: 'E1',
      config: { password: 'p' },
    });
    expect(redact({ err: error })).toMatchObject({
      err: {
        type: 'TypeError',
        message: 'no',
        code: 'E1',
        stack: expect.stringContaining('redaction.spec') as string,
        cause: { message: 'Bearer [redacted]' },
      },
    });
    expect(JSON.stringify(redact({ err: error }))).not.toContain('password');
  });

  it('leaves plain values, and ends in a circle', () => {
    const circle: Record<string, unknown> = { count: 1, isToken: true };
    circle['self'] = circle;
    expect(redact(circle)).toMatchObject({ count: 1, isToken: true });
  });
});
