import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPart } from '../checks/run-part.ts';
import { Failure } from '../failure.ts';
import { copyTo, git } from './copy.ts';
import { catalogue, type Mutation } from './mutations.ts';

const spec = 'specs/pairs.yaml';
const prismaSchema = 'packages/database/prisma/schema';
const agent = ['node', '-C', 'development', 'agent/src/main.ts'] as const;
const resultsFile = '.mutation-results.json';

/** The name of the test that saw it; null: none did. */
export interface Verdict {
  readonly mutation: Mutation;
  readonly seenBy: string | null;
  readonly seconds: number;
}

interface VitestResults {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * A copy of the repository in which every mutation is tried by itself: of the generator on a tree that is generated anew,
 * migration included, of anything else on what is generated already.
 */
export class MutationRun {
  private readonly folder = mkdtempSync(join(tmpdir(), 'groundplan-mutations-'));
  private isClientStale = false;

  /** @throws {Failure} where the generated tests fail although nothing is mutated */
  async prepare(mutations: readonly Mutation[]): Promise<void> {
    copyTo(this.folder);
    this.keep('before');
    await this.run(['npx', '--yes', 'pnpm@12', 'install', '--frozen-lockfile', '--prefer-offline']);
    await this.run([...agent, 'generate', spec]);
    this.keep('generated');
    for (const tests of new Set(mutations.flatMap(({ seenBy }) => seenBy))) {
      const failed = await this.failedTest(tests);
      if (failed !== null) throw new Failure(`Without any mutation this fails: ${failed}`);
    }
  }

  async try(mutation: Mutation): Promise<Verdict> {
    const startedAt = performance.now();
    const isOfGenerator = mutation.file.startsWith('agent/');
    git(this.folder, ['checkout', '--quiet', '--force', isOfGenerator ? 'before' : 'generated']);
    git(this.folder, ['clean', '-fdq']);
    apply(mutation, this.folder);
    if (isOfGenerator) await this.run([...agent, 'generate', spec, '--no-post']);
    await this.renewClient();
    let seenBy: string | null = null;
    for (const tests of mutation.seenBy) seenBy ??= await this.failedTest(tests);
    return { mutation, seenBy, seconds: (performance.now() - startedAt) / 1_000 };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private keep(tag: string): void {
    const author = ['-c', 'user.name=mutations', '-c', 'user.email=mutations@localhost'];
    git(this.folder, ['add', '--all']);
    git(this.folder, [...author, 'commit', '--quiet', '--no-verify', '--message', tag]);
    git(this.folder, ['tag', tag]);
  }

  /** Prisma's client is not under version control: it is made again where its schema is not the one it was made of. */
  private async renewClient(): Promise<void> {
    const changed = git(this.folder, ['diff', '--name-only', 'generated', '--', prismaSchema]);
    if (changed === '' && !this.isClientStale) return;
    await this.run(['node', 'src/cli/generate.js'], 'packages/database');
    this.isClientStale = changed !== '';
  }

  /** @returns the first test that fails, or null */
  private async failedTest(tests: string): Promise<string | null> {
    const [place, filter] =
      tests === catalogue
        ? ['packages/database', ['test/catalogue', '-t', 'finds every table']]
        : ['apps/api', [`src/modules/${tests}/`]];
    const results = join(this.folder, place, resultsFile);
    rmSync(results, { force: true });
    const reporting = ['--reporter=json', `--outputFile=${resultsFile}`];
    const { output } = await runPart({
      name: tests,
      command: ['npx', 'vitest', 'run', ...filter, ...reporting],
      folder: join(this.folder, place),
    });
    if (!existsSync(results)) throw new Failure(`The tests of ${tests} did not run.`, [output]);
    const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as VitestResults;
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const ran = all.filter(({ status }) => status === 'passed' || status === 'failed');
    if (ran.length === 0) throw new Failure(`No test of ${tests} came to an end.`, [output]);
    return ran.find(({ status }) => status === 'failed')?.fullName ?? null;
  }

  private async run(command: readonly [string, ...string[]], folder = ''): Promise<void> {
    const name = command.join(' ');
    const { failed, output } = await runPart({ name, command, folder: join(this.folder, folder) });
    if (failed > 0) throw new Failure(`${name} failed.`, [output]);
  }
}

/** @throws {Failure} where the line is not there, or not alone */
function apply({ name, file, find, replace }: Mutation, folder: string): void {
  const path = join(folder, file);
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2) {
    throw new Failure(`${file} has ${parts.length - 1} times what is to become ${name}: ${find}`);
  }
  writeFileSync(path, parts.join(replace));
}
