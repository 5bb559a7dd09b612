import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { prettyLine } from './log-lines.ts';

const plain = (entry: unknown) => stripVTControlCharacters(prettyLine(JSON.stringify(entry)));

describe('a log line', () => {
  it('reads as level, message and facts', () => {
    const entry = {
      level: 30,
      time: 1,
      pid: 2,
      hostname: 'h',
      msg: 'done',
      route: '/v1/todos',
      ms: 4,
    };
    expect(plain(entry)).toBe('info  done route=/v1/todos ms=4');
  });

  it('shows where an error comes from', () => {
    const entry = { level: 50, msg: 'failed', err: { message: 'no', stack: 'Error: no\n  at x' } };
    expect(plain(entry)).toBe('error failed \nError: no\n  at x');
    expect(plain({ level: 50, err: { message: 'no' } })).toBe('error \nno');
  });

  it('stays as it is where it is no log entry', () => {
    for (const line of [' ✓ Ready in 2 s', '{ not json', '{"a":1}', '{"level":"info"}']) {
      expect(prettyLine(line)).toBe(line);
    }
  });
});
