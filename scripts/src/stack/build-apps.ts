import { Failure } from '../failure.ts';
import { Child } from '../processes/child.ts';
import { repository } from '../repository.ts';
import { paint, say } from '../terminal.ts';

/**
 * Builds what is not built yet; turbo knows. Its output shows only where it fails.
 *
 * @throws {Failure} where the build fails
 */
export async function buildApps(
  signal: AbortSignal,
  command = 'turbo run build --output-logs=errors-only',
): Promise<void> {
  say(paint('gray', 'Building what has changed (a first build takes a minute or two) …'));
  const lines: string[] = [];
  const build = new Child({
    name: 'build',
    command,
    folder: repository,
    environment: process.env,
    onLine: (line) => lines.push(line),
  });
  const onAbort = () => void build.stop(1000);
  signal.addEventListener('abort', onAbort, { once: true });
  const { code } = await build.exit;
  signal.removeEventListener('abort', onAbort);
  signal.throwIfAborted();
  if (code === 0) return;
  throw new Failure('The build failed; mend what it says below and start again:', lines);
}
