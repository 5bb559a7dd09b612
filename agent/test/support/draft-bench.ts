import { runProgram } from '../../src/commands/program.ts';
import type { ModelSettings } from '../../src/keys.ts';
import { services } from '../../src/services.ts';
import { smallEmitters } from '../emitters.ts';

/** What a command line said, and what it ended with. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly signal?: AbortSignal;
  /** What the person at the terminal says; nobody is there unless told. */
  readonly says?: boolean;
}

/** Runs `agent` in this process, with settings and ears of its own. */
export async function runAgent(
  args: readonly string[],
  settings: ModelSettings,
  { signal = new AbortController().signal, says }: Options = {},
): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runProgram(args, {
    services: {
      ...services,
      emitters: smallEmitters,
      readFacts: () => Promise.resolve(null),
      modelSettings: () => settings,
    },
    terminal: {
      say: (line) => out.push(line),
      complain: (line) => err.push(line),
      progress: () => undefined,
      paint: (_, text) => text,
      ask: () => Promise.resolve(says ?? null),
    },
    signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
