import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { repository } from '../repository.ts';
import { findProcess, isGroupRunning, type ProcessIdentity } from './process-table.ts';
import { signal } from './stop-processes.ts';

export interface ChildOptions {
  /** Shown before each of its lines. */
  readonly name: string;
  /** A shell command, as a package.json script would have it. */
  readonly command: string;
  /** The folder it runs in; its and the workspace's `node_modules/.bin` come first on PATH. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Takes each line of its output. */
  readonly onLine: (line: string) => void;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const keptLines = 40;

/** A process that leads its own group, so that a Ctrl-C in the terminal reaches only the stack, and a stop reaches all. */
export class Child {
  readonly name: string;
  readonly exit: Promise<Exit>;
  readonly #process: ChildProcess;
  readonly #lastLines: string[] = [];

  constructor({ name, command, folder, environment, onLine }: ChildOptions) {
    this.name = name;
    const bins = [folder, repository].map((path) => join(path, 'node_modules/.bin'));
    this.#process = spawn(command, {
      cwd: folder,
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, PATH: [...bins, environment['PATH']].join(delimiter) },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        this.#lastLines.push(line);
        if (this.#lastLines.length > keptLines) this.#lastLines.shift();
        onLine(line);
      });
    }
    this.exit = new Promise((resolve) => {
      this.#process.once('error', () => resolve({ code: 127, signal: null }));
      // After 'exit' the pipes may still hold lines; descendants that keep them open do not hold us up.
      this.#process.once('exit', (code, killedBy) => {
        void sleep(100).then(() => resolve({ code, signal: killedBy }));
      });
    });
  }

  get identity(): ProcessIdentity | undefined {
    return this.#process.pid === undefined ? undefined : findProcess(this.#process.pid);
  }

  /** The newest lines of its output, oldest first. */
  get lastLines(): readonly string[] {
    return this.#lastLines;
  }

  /** Asks the whole group to end by SIGTERM, and ends it by SIGKILL after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    if (this.#process.pid === undefined) return;
    const group = this.#process.pid;
    signal(-group, 'SIGTERM');
    const deadline = Date.now() + graceMs;
    // The leader may end before those it started.
    while (isGroupRunning(group) && Date.now() < deadline) await sleep(25);
    signal(-group, 'SIGKILL');
  }
}
