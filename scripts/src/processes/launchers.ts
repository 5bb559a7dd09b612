import { ancestorsOf, isRunning, type ProcessEntry } from './process-table.ts';

const launcher = /^(?:\S*\/)?(?:pnpm|npx)(?:\s|$)|^npm (?:exec|run)\b/;
const between = /^(?:\S*\/)?(?:sh|dash|bash) -c /;

/**
 * The package managers that started this process: `npx` -> `sh` -> `pnpm` -> `sh` -> this. Shells between them are
 * skipped, and the search ends at whatever else is above.
 */
export function launchersAmong(ancestors: readonly ProcessEntry[]): ProcessEntry[] {
  const found: ProcessEntry[] = [];
  for (const ancestor of ancestors) {
    if (launcher.test(ancestor.command)) found.push(ancestor);
    else if (!between.test(ancestor.command)) break;
    if (found.length > 0 && ancestor.command.startsWith('npm ')) break;
  }
  return found;
}

/**
 * Calls `onGone` once when one of the package managers that started this process has gone. A signal to `npx` alone ends
 * it without a word to its children, which would leave the stack running unseen.
 *
 * @returns stops watching
 */
export function watchLaunchers(onGone: () => void): () => void {
  const launchers = process.env['npm_lifecycle_event']
    ? launchersAmong(ancestorsOf(process.pid))
    : [];
  const timer = setInterval(() => {
    if (launchers.every(isRunning)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}
