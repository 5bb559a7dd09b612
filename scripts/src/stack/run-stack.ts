import { readCheckout } from '../environment/checkout.ts';
import { Failure } from '../failure.ts';
import { endingSignals } from '../processes/stop-processes.ts';
import { watchLaunchers } from '../processes/launchers.ts';
import { stripVTControlCharacters } from 'node:util';
import { paint, say } from '../terminal.ts';
import type { Mode } from './apps.ts';
import { bannerOf } from './banner.ts';
import { buildApps } from './build-apps.ts';
import { isHealthCheck, isRoutine, prettyLine } from './log-lines.ts';
import { Stack, type StackOptions } from './stack.ts';

const colours = { api: 'magenta', bff: 'yellow', web: 'blue' } as const;

/**
 * Runs the stack in this terminal until it is asked to stop, or until a part of it breaks.
 *
 * @throws {Failure} where it cannot start, or a part breaks
 */
export async function runStack(
  mode: Mode,
  { launch }: Pick<StackOptions, 'launch'> = {},
): Promise<void> {
  const startedAt = performance.now();
  const stop = new AbortController();
  const stack = new Stack({
    ...optionsOf(mode, () => stop.signal.aborted),
    ...(launch ? { launch } : {}),
  });
  let isImpatient = false;
  const onSignal = () => {
    if (stop.signal.aborted && !isImpatient) {
      isImpatient = true;
      void stack.kill();
    } else if (!stop.signal.aborted) {
      say(`\n${paint('bold', 'Stopping')} (Ctrl-C again does not wait)`);
      stop.abort();
    }
  };
  endingSignals.forEach((name) => process.on(name, onSignal));
  // A closed terminal cannot be written to; that must not keep the stack from stopping.
  [process.stdout, process.stderr].forEach((stream) => stream.on('error', () => undefined));
  const unwatch = watchLaunchers(onSignal);

  try {
    const facts = await stack.start(stop.signal);
    const seconds = (performance.now() - startedAt) / 1000;
    say(bannerOf({ mode, seconds, ...facts }));
    const broken = await Promise.race([stack.untilBroken(), untilAborted(stop.signal)]);
    if (broken instanceof Failure) throw broken;
  } catch (error) {
    // What fails because it was told to stop is not news.
    if (!stop.signal.aborted) throw error;
  } finally {
    await stack.stop();
    unwatch();
    endingSignals.forEach((name) => process.off(name, onSignal));
    if (stop.signal.aborted) say('Stopped.');
  }
}

function optionsOf(mode: Mode, isStopping: () => boolean): StackOptions {
  // Production logs stay machine-readable where a machine may read them.
  const isPretty = mode === 'development' || process.stdout.isTTY;
  return {
    mode,
    checkout: readCheckout(),
    build: mode === 'production' ? buildApps : () => Promise.resolve(),
    onStep: (step) => say(paint('gray', `${step} …`)),
    onLine: (name, line) => {
      const text = stripVTControlCharacters(line);
      if (text.trim() === '' || isHealthCheck(text) || (isStopping() && isRoutine(text))) return;
      say(`${paint(colours[name], `${name} │`)} ${isPretty ? prettyLine(line) : line}`);
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
