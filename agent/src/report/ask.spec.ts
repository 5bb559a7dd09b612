import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askYesOrNo } from './ask.ts';

function talk(signal = new AbortController().signal) {
  return { input: new PassThrough(), output: new PassThrough(), signal };
}

describe('a question', () => {
  it.each([
    ['y\n', true],
    [' Yes \n', true],
    ['n\n', false],
    ['\n', false],
    ['yet\n', false],
  ])('answered with %j means %s', async (typed, meant) => {
    const there = talk();
    const answer = askYesOrNo('Write?', there);
    there.input.write(typed);
    expect(await answer).toBe(meant);
    expect(String(there.output.read())).toContain('Write? [y/N]');
  });

  it('that nobody answers means no', async () => {
    const there = talk();
    const answer = askYesOrNo('Write?', there);
    there.input.end();
    expect(await answer).toBe(false);
  });

  it('ends with the signal that stops the command', async () => {
    const stopped = new AbortController();
    const answer = askYesOrNo('Write?', talk(stopped.signal));
    stopped.abort('SIGINT');
    await expect(answer).rejects.toBe('SIGINT');
  });
});
