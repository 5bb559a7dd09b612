import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a person types to run a script again: `pnpm dev`, or through npx where pnpm came only with npx. */
export function currentCommand(script = process.env['npm_lifecycle_event'] ?? 'dev'): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = folders.some(
    (folder) => !folder.includes('node_modules') && existsSync(join(folder, 'pnpm')),
  );
  return `${installed ? 'pnpm' : 'npx --yes pnpm@12'} ${script}`;
}
