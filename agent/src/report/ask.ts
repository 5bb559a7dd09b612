import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

export interface Talk {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/**
 * Whether somebody says yes; no where they end the input.
 *
 * @throws what the signal is aborted with
 */
export async function askYesOrNo(
  question: string,
  { input, output, signal }: Talk,
): Promise<boolean> {
  const lines = createInterface({ input, output });
  // A terminal that is read takes Ctrl-C for itself.
  lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const ended = once(lines, 'close').then(() => 'no');
    const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }), ended]);
    return /^y(?:es)?$/i.test(answer.trim());
  } catch (error) {
    signal.throwIfAborted();
    // Ctrl-D.
    if (error instanceof Error && error.name === 'AbortError') return false;
    throw error;
  } finally {
    lines.close();
  }
}
