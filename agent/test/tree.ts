import { hash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '../src/model/index.ts';
import type { Emitters } from '../src/plan/emit-app.ts';
import type { Migrator } from '../src/plan/migration.ts';
import { makePlan, type Plan } from '../src/plan/plan.ts';
import { Root } from '../src/tree/files/root.ts';
import { commit } from '../src/tree/transaction/commit.ts';
import { recover } from '../src/tree/transaction/recover.ts';
import { sharedFiles, smallEmitters } from './emitters.ts';

export const noMigrations: Migrator = () => ({ migrations: [], errors: [] });

interface PlanOptions {
  readonly restore?: readonly string[];
  readonly emitters?: Emitters;
  readonly migrator?: Migrator;
}

/** A small checkout of its own in the temporary folder. */
export class TestTree {
  readonly root: Root;

  constructor(files: Readonly<Record<string, string>> = sharedFiles, folder?: string) {
    this.root = new Root(folder ?? mkdtempSync(path.join(tmpdir(), 'groundplan-agent-')));
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  write(file: string, text: string | Buffer): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
  }

  /** @throws where the file does not hold `from` exactly once */
  replace(file: string, from: string, to: string): void {
    const parts = this.read(file).split(from);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
    this.write(file, parts.join(to));
  }

  move(from: string, to: string): void {
    const text = this.read(from);
    this.delete(from);
    this.write(to, text);
  }

  delete(file: string): void {
    rmSync(this.at(file));
  }

  has(file: string): boolean {
    return lstatSync(this.at(file), { throwIfNoEntry: false }) !== undefined;
  }

  at(file: string): string {
    return path.join(this.root.folder, file);
  }

  /** Every file: digest of its bytes, permissions; with `times` also when it changed. */
  snapshot({ times = false } = {}): Record<string, string> {
    const entries = readdirSync(this.root.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return Object.fromEntries(
      files
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => {
          const { mode, mtimeMs } = lstatSync(file);
          const digest = hash('sha256', readFileSync(file)).slice(0, 12);
          const time = times ? ` ${mtimeMs}` : '';
          return [this.root.relative(file), `${digest} ${mode.toString(8)}${time}`];
        }),
    );
  }

  plan(app: App, options: PlanOptions = {}): Promise<Plan> {
    return makePlan({
      root: this.root,
      app,
      spec: JSON.stringify(app),
      emitters: options.emitters ?? smallEmitters,
      migrator: options.migrator ?? noMigrations,
      facts: null,
      restored: new Set(options.restore),
      isAdopted: false,
      now: new Date('2026-11-25T09:00:00Z'),
      onStage: () => undefined,
    });
  }

  /** Plans and writes, as `generate` does. */
  async generate(app: App, options: PlanOptions = {}): Promise<Plan> {
    await recover(this.root);
    const plan = await this.plan(app, options);
    await commit(this.root, plan.changes, new AbortController().signal);
    return plan;
  }

  remove(): void {
    rmSync(this.root.folder, { recursive: true, force: true });
  }
}
