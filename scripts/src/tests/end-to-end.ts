import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PartResult } from '../checks/run-part.ts';
import { Failure, messageOf } from '../failure.ts';
import { Child } from '../processes/child.ts';
import { endingSignals } from '../processes/stop-processes.ts';
import { repository } from '../repository.ts';
import { say } from '../terminal.ts';
import type { StackOptions } from '../stack/stack.ts';
import { ensureChromium } from './chromium.ts';
import { startEndToEndStack } from './e2e-stack.ts';

/** https://playwright.dev/docs/api/class-testconfig#test-config-reporter: the JSON reporter's totals. */
interface PlaywrightStats {
  readonly expected: number;
  readonly unexpected: number;
  readonly flaky: number;
}

export interface EndToEndOptions {
  readonly stack?: Partial<StackOptions>;
  /** The command that runs the tests, in apps/web. */
  readonly playwright?: string;
}

/**
 * Runs the browser tests against the production build. A stack that cannot start or breaks on the way is one failure.
 *
 * @param args handed on to `playwright test`
 */
export async function runEndToEnd(
  args: readonly string[],
  options: EndToEndOptions = {},
): Promise<PartResult> {
  const startedAt = performance.now();
  const counts = await withStack(args, options).catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: [messageOf(error), ...(error instanceof Failure ? error.details : [])].join('\n'),
  }));
  return {
    name: 'end to end, in Chromium',
    seconds: (performance.now() - startedAt) / 1000,
    ...counts,
  };
}

async function withStack(
  args: readonly string[],
  { stack = {}, playwright: program = 'playwright test' }: EndToEndOptions,
) {
  const chromium = ensureChromium(say);
  const abort = new AbortController();
  const onSignal = () => abort.abort(new Failure('The end-to-end tests were interrupted.'));
  endingSignals.forEach((name) => process.once(name, onSignal));
  const { facts, stop } = await startEndToEndStack(abort.signal, stack);
  const results = mkdtempSync(join(tmpdir(), 'groundplan-playwright-'));
  const playwright = new Child({
    name: 'playwright',
    command: [program, '--reporter=list,json', ...args.map(quote)].join(' '),
    folder: join(repository, 'apps/web'),
    environment: {
      ...process.env,
      ...facts.environment,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'results.json'),
      PLAYWRIGHT_FORCE_TTY: '',
    },
    onLine: say,
  });
  try {
    const broken = facts.untilBroken.then((failure) => Promise.reject(failure));
    const aborted = new Promise<never>((_resolve, reject) => {
      abort.signal.addEventListener('abort', () => reject(abort.signal.reason as Error));
    });
    const { code } = await Promise.race([playwright.exit, broken, aborted]);
    return { ...countsOf(join(results, 'results.json'), code), output: logHint(facts.logFile) };
  } finally {
    await playwright.stop(3000);
    await stop();
    rmSync(results, { recursive: true, force: true });
  }
}

/** A test that passed at its second try counts as passed; Playwright's own list names it as flaky. */
function countsOf(path: string, code: number | null) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(path, 'utf8')) as { stats: PlaywrightStats };
  const { expected, flaky, unexpected } = stats;
  return { passed: expected + flaky, failed: code === 0 ? unexpected : Math.max(unexpected, 1) };
}

function logHint(path: string): string {
  return `What the processes wrote is in ${path}.`;
}

function quote(argument: string): string {
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
