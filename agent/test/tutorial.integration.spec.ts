import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const repository = path.resolve(import.meta.dirname, '../..');
const spec = 'specs/office.yaml';
const module = 'apps/api/src/modules/expenses/index.ts';

interface Block {
  readonly language: 'sh' | 'yaml';
  readonly text: string;
}

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'groundplan-tutorial-'));
  for (const file of trackedFiles()) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(repository, file), path.join(copy, file));
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('can be followed, command by command, to an entity that keeps its owner’s edit', () => {
  const [first, ...rest] = blocksOf('docs/guides/tutorial.md').filter(isDone);
  expect(first?.language).toBe('yaml');
  write(first?.text ?? '');
  for (const { language, text } of rest) {
    if (language === 'yaml') write(withFields(read(spec), text));
    else for (const command of text.trim().split('\n')) run(command);
  }
  expect(read(module)).toMatch(/^\/\/ Ours\.\n/);
  expect(read('packages/shared-types/src/expenses.ts')).toContain('note');
});

function trackedFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8' });
  return stdout.split('\0').filter((file) => file !== '' && file !== spec);
}

function blocksOf(file: string): Block[] {
  const text = readFileSync(path.join(repository, file), 'utf8');
  return [...text.matchAll(/^```(sh|yaml)\n(.*?)^```$/gms)].map(([, language, block]) => ({
    language: language as Block['language'],
    text: block ?? '',
  }));
}

/** What starts processes or runs everything is proven elsewhere; here it is what writes. */
function isDone({ language, text }: Block): boolean {
  return language === 'yaml' || /^(pnpm agent|node -e)/.test(text);
}

function withFields(text: string, fields: string): string {
  const indented = fields.replaceAll(/^(?=.)/gm, '    ');
  return text.replace(/^ {4}fields:\n(?: {6}.*\n)+/m, indented);
}

function run(command: string): void {
  if (command.startsWith('pnpm db:')) return;
  const agent = `node -C development ${path.join(repository, 'agent/src/main.ts')}`;
  const post = /^pnpm agent generate (?!--check)/.test(command) ? ' --no-post' : '';
  const line = `${command.replace(/^pnpm agent/, agent)}${post}`;
  const { status, stdout, stderr } = spawnSync(line, { cwd: copy, shell: true, encoding: 'utf8' });
  expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
}

function read(file: string): string {
  return readFileSync(path.join(copy, file), 'utf8');
}

function write(text: string): void {
  writeFileSync(path.join(copy, spec), text);
}
