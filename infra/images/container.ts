import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ImageConfig } from './buildah.ts';

/** An image's files and how it wants to be run. */
export interface Image {
  readonly root: string;
  readonly config: ImageConfig;
}

export interface Exit {
  readonly code: number | null;
  readonly afterMs: number;
}

/**
 * As a container engine does it: own mounts and process numbers, a read-only root with an empty /tmp, the image's user,
 * no capability and no way to gain one. The network is the machine's.
 */
const start = `
set -e
root=$1 folder=$2 user=$3
shift 3
mount --bind "$root" "$root"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/tmp"
for file in /etc/hosts /etc/resolv.conf; do
  [ -e "$root$file" ] || : > "$root$file"
  mount --bind "$file" "$root$file"
done
mount -o remount,bind,ro "$root"
exec chroot "$root" env --chdir="$folder" setpriv \\
  --reuid="\${user%:*}" --regid="\${user#*:}" --clear-groups --no-new-privs --bounding-set=-all "$@"
`;

export class Container {
  readonly #process: ChildProcess;
  readonly #image: Image;
  readonly #env: Readonly<Record<string, string>>;
  #output = '';

  constructor(image: Image, env: Readonly<Record<string, string>>, command?: readonly string[]) {
    const { config } = image;
    this.#image = image;
    this.#env = { ...Object.fromEntries(config.Env.map(splitPair)), ...env };
    this.#process = this.#spawn([...config.Entrypoint, ...(command ?? config.Cmd)]);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
  }

  /** Everything it printed so far. */
  get output(): string {
    return this.#output;
  }

  /** Runs the image's health check beside it. */
  async isHealthy(): Promise<boolean> {
    const [, ...command] = this.#image.config.Healthcheck.Test;
    const check = this.#spawn(command);
    const [code] = (await once(check, 'exit')) as [number | null];
    return code === 0;
  }

  /** @throws {Error} with its output, where it ends or is not healthy within the time */
  async untilHealthy(withinMs = 30_000): Promise<void> {
    const until = Date.now() + withinMs;
    while (!(await this.isHealthy())) {
      if (this.#process.exitCode !== null || Date.now() > until) {
        throw new Error(`It did not become healthy:\n${this.#output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** What the kernel says of its first process, like `Uid` and `NoNewPrivs`. */
  status(): Readonly<Record<string, string>> {
    const lines = readFileSync(`/proc/${this.#first()}/status`, 'utf8').trim().split('\n');
    return Object.fromEntries(lines.map((line) => splitAt(line, ':')));
  }

  /** Waits until it ends by itself. */
  async exit(): Promise<Exit> {
    const since = Date.now();
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
    return { code: this.#process.exitCode, afterMs: Date.now() - since };
  }

  /** Sends the image's stop signal to the first process, as a container engine does, and waits for the end. */
  async stop(): Promise<Exit> {
    process.kill(this.#first(), this.#image.config.StopSignal);
    return this.exit();
  }

  /** Ends it at once, if it still runs. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill('SIGKILL');
    await once(this.#process, 'exit');
  }

  #spawn(command: readonly string[]): ChildProcess {
    const { root, config } = this.#image;
    const namespaces = ['--mount', '--pid', '--fork', '--kill-child=SIGKILL'];
    const args = [...namespaces, 'sh', '-c', start, 'sh', root, config.WorkingDir, config.User];
    return spawn('unshare', [...args, ...command], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** The number that this machine gives to the container's process 1. */
  #first(): number {
    const own = String(this.#process.pid);
    const children = readFileSync(`/proc/${own}/task/${own}/children`, 'utf8');
    return Number(children.trim().split(' ')[0]);
  }
}

function splitPair(text: string): [string, string] {
  return splitAt(text, '=');
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1).trim()];
}
