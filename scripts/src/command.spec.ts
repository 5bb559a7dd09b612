import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFlags, runCommand } from './command.ts';
import { Failure } from './failure.ts';

let output = '';
const { exitCode } = process;
beforeEach(() => {
  output = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
});
afterEach(() => {
  process.exitCode = exitCode;
});

async function complaintOf(error: Error): Promise<string> {
  await runCommand(() => Promise.reject(error));
  expect(process.exitCode).toBe(1);
  return output;
}

describe('a command', () => {
  it('that fails says why, with what belongs to it', async () => {
    expect(await complaintOf(new Failure('It is taken.', ['by me']))).toBe(
      '✗ It is taken.\n  by me\n',
    );
  });

  it('that finds the disk full says so', async () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(await complaintOf(full)).toBe('✗ The disk is full: free some space and start again.\n');
  });

  it('that fails as nobody foresaw says it in one line, and where only when asked', async () => {
    expect(await complaintOf(new Error('a\n\n  b'))).toBe('✗ a b (DEBUG=1 shows where)\n');
    vi.stubEnv('DEBUG', '1');
    expect(await complaintOf(new Error('c'))).toMatch(/Error: c\n +at /);
  });

  it('reads its flags, also behind the separator that pnpm hands on', () => {
    const { argv } = process;
    process.argv = ['node', 'x', '--', '--org', 'acme'];
    expect(readFlags({ org: { type: 'string' } })).toEqual({ org: 'acme' });
    process.argv = ['node', 'x', 'stray'];
    expect(() => readFlags({ org: { type: 'string' } })).toThrow(/the options are --org\.$/);
    expect(() => readFlags({})).toThrow(/there are no options\.$/);
    process.argv = argv;
  });

  it('names its options where it is asked for help, and does nothing else', () => {
    const { argv } = process;
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`ended ${String(code)}`);
    });
    process.argv = ['node', 'x', '--help'];
    expect(() =>
      readFlags({ org: { type: 'string', default: 'acme' }, all: { type: 'boolean' } }),
    ).toThrow(/^ended 0/);
    process.argv = ['node', 'x', '-h'];
    expect(() => readFlags({})).toThrow(/^ended 0/);
    expect(said.join('')).toBe(
      'Options:\n  --org <text> (acme unless told)\n  --all\nThere are no options.\n',
    );
    process.argv = argv;
  });
});
