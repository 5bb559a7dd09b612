import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@monorepo/database/setup';
import { type DatabaseFacts, type MigrationPlan, planMigration } from '../../src/database/index.ts';
import { prismaEmitter } from '../../src/emit/prisma/prisma.emitter.ts';
import type { App } from '../../src/model/index.ts';

const home = path.resolve(import.meta.dirname, '../../../packages/database');
const prefix = 'packages/database/prisma/';

/** The database package's `prisma` folder in a temporary copy, into which versions of an app are generated. */
export class DatabaseProject {
  readonly folder: string;
  #last: App | null = null;
  #runs = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<DatabaseProject> {
    const folder = await mkdtemp(path.join(tmpdir(), 'groundplan-generated-'));
    await cp(path.join(home, 'prisma'), path.join(folder, 'prisma'), { recursive: true });
    const config = `export default {
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL },
};
`;
    await writeFile(path.join(folder, 'prisma.config.ts'), config);
    return new DatabaseProject(folder);
  }

  get migrations(): string {
    return path.join(this.folder, 'prisma/migrations');
  }

  /** Writes the schema and the migrations of the next version. */
  async generate(next: App, facts: DatabaseFacts | null = null): Promise<MigrationPlan> {
    const plan = planMigration(this.#last, next, facts);
    if (plan.errors.length > 0) return plan;
    await this.#retract(this.#last);
    for (const entity of next.entities) {
      const { files, edits } = prismaEmitter.emit(entity, next);
      for (const file of files) await this.#write(file.path, file.text);
      for (const edit of edits) await this.#edit(edit.path, (text) => edit.ensure(text));
    }
    for (const { suffix, sql } of plan.migrations) {
      this.#runs += 1;
      const name = `202612${String(this.#runs).padStart(8, '0')}_${next.name}_${suffix}`;
      await mkdir(path.join(this.migrations, name));
      await writeFile(path.join(this.migrations, name, 'migration.sql'), sql);
    }
    this.#last = next;
    return plan;
  }

  /** Applies what is pending, as the stack does. */
  migrate(ownerUrl: string): Promise<string[]> {
    return migrate(ownerUrl, this.migrations);
  }

  /** Runs Prisma's command line in the folder. */
  async prisma(
    ownerUrl: string,
    ...args: string[]
  ): Promise<{ code: number | null; output: string }> {
    const command = path.join(home, 'src/cli/prisma.ts');
    const node = [process.execPath, '-C', 'development', command, ...args];
    const child = spawn('env', [`DATABASE_URL=${ownerUrl}`, ...node], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  async #retract(last: App | null) {
    if (last === null) return;
    for (const entity of last.entities) {
      const { files, edits } = prismaEmitter.emit(entity, last);
      for (const { path: file } of files) await rm(this.#at(file), { force: true });
      for (const edit of edits) await this.#edit(edit.path, (text) => edit.retract(text));
    }
  }

  #at(file: string): string {
    return path.join(this.folder, 'prisma', file.slice(prefix.length));
  }

  async #write(file: string, text: string) {
    await writeFile(this.#at(file), text);
  }

  async #edit(file: string, change: (text: string) => string) {
    await this.#write(file, change(await readFile(this.#at(file), 'utf8')));
  }
}
