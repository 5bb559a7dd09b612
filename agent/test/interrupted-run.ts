import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { commit } from '../src/tree/transaction/commit.ts';
import { Root } from '../src/tree/files/root.ts';

/**
 * Writes changes into a tree, and dies, or finds the disk full, at the n-th time that it touches the disk: `node
 * interrupted-run.ts <folder> <changes> kill|full <n>`. Says how often it touched the disk where it came to its end.
 */
const [folder = '', file = '', way, at] = process.argv.slice(2);

interface Written {
  path: string;
  before?: string | null;
  after?: string | null;
}
const bytes = (text: string | null = null) => (text === null ? null : Buffer.from(text, 'base64'));
const changes = (JSON.parse(fs.readFileSync(file, 'utf8')) as Written[]).map((change) => ({
  path: change.path,
  before: bytes(change.before),
  after: bytes(change.after),
}));

let touched = 0;
function touch(): void {
  touched += 1;
  if (touched !== Number(at)) return;
  if (way === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

function watch(holder: object, names: readonly string[]): void {
  for (const name of names) {
    const real = Reflect.get(holder, name) as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]) => {
      touch();
      return real(...args);
    };
    Reflect.set(holder, name, watched);
  }
}
watch(fs, ['renameSync', 'linkSync', 'mkdirSync', 'writeFileSync', 'rmSync']);
watch(fs.promises, ['open']);
syncBuiltinESMExports();

await commit(new Root(folder), changes, new AbortController().signal);
process.stdout.write(String(touched));
