import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isHealthCheck, isRoutine, prettyLine } from './log-lines.ts';

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

  it('names its level by number or by name', () => {
    expect(plain({ level: 'warn', msg: 'slow', service: 'api' })).toBe('warn  slow');
    expect(plain({ level: 35, msg: 'own' })).toBe('35 own');
  });

  it('that only tells of a health check is known', () => {
    const line = { level: 'info', msg: 'request', route: '/readyz' };
    expect(isHealthCheck(JSON.stringify(line))).toBe(true);
    expect(isHealthCheck(JSON.stringify({ ...line, level: 'error' }))).toBe(false);
    expect(isHealthCheck(JSON.stringify({ ...line, route: '/v1/me' }))).toBe(false);
    expect(isHealthCheck(' GET /healthz 200 in 51ms')).toBe(true);
    expect(isHealthCheck('plain')).toBe(false);
  });

  it('tells of the usual course of things up to the level info', () => {
    const line = (level: unknown) => isRoutine(JSON.stringify({ level, msg: '' }));
    expect([line('info'), line(30), line('warn'), line(50)]).toEqual([true, true, false, false]);
    expect(isRoutine('plain')).toBe(false);
  });

  it('shows where an error comes from', () => {
    const entry = { level: 50, msg: 'failed', err: { message: 'no', stack: 'Error: no\n  at x' } };
    expect(plain(entry)).toBe('error failed \nError: no\n  at x');
    expect(plain({ level: 50, msg: '', err: { message: 'no' } })).toBe('error \nno');
  });

  it('stays as it is where it is no log entry', () => {
    for (const line of [
      ' ✓ Ready in 2 s',
      '{ not json',
      '{"a":1}',
      '{"level":"info"}',
      '{"level":30,"a":1}',
    ]) {
      expect(prettyLine(line)).toBe(line);
    }
  });
});
