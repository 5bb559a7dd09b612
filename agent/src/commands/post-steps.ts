import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '../plan/plan.ts';
import type { Root } from '../tree/files/root.ts';

/** Something that other tools make of what was written. */
export interface PostStep {
  readonly what: string;
  /** From the root. */
  readonly folder: string;
  readonly script: string;
  readonly args: readonly string[];
}

const prismaClient: PostStep = {
  what: 'make the Prisma client',
  folder: 'packages/database',
  script: 'src/cli/generate.js',
  args: [],
};
const apiClient: PostStep = {
  what: 'make the OpenAPI document and the api client',
  folder: 'packages/api-client',
  script: 'scripts/generate.ts',
  args: ['-C', 'development'],
};

/** The steps that a plan asks for, in order; those whose script the tree does not have are left out. */
export function postStepsOf(root: Root, { changes }: Plan): PostStep[] {
  const touches = (...folders: string[]) =>
    changes.some(({ path: file }) => folders.some((folder) => file.startsWith(folder)));
  const steps = [
    ...(touches('packages/database/prisma/schema/') ? [prismaClient] : []),
    ...(touches('apps/api/', 'packages/shared-types/') ? [apiClient] : []),
  ];
  return steps.filter(({ folder, script }) => existsSync(path.join(root.folder, folder, script)));
}

/** @returns the last lines of what the step said where it failed; null where it is done */
export async function runPostStep(root: Root, step: PostStep): Promise<string | null> {
  const child = spawn(process.execPath, [...step.args, step.script], {
    cwd: path.join(root.folder, step.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return code === 0 ? null : said.trim().split('\n').slice(-12).join('\n');
}
