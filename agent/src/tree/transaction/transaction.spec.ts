import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '../../../test/app.ts';
import { TestTree } from '../../../test/tree.ts';
import { Root } from '../files/root.ts';
import { TreeMoved } from './change.ts';
import { commit } from './commit.ts';
import { Busy, withLock } from './lock.ts';
import { recover } from './recover.ts';

const program = fileURLToPath(new URL('../../../test/interrupted-run.ts', import.meta.url));
const first = appOf('crm', { Contact: { fields: ['name'] }, Deal: { fields: ['amount'] } });
const second = appOf('crm', {
  Contact: { fields: ['name', 'phone'] },
  Task: { fields: ['title'] },
});
const quiet = new AbortController().signal;

const trees: TestTree[] = [];
function treeOf(files?: Record<string, string>): TestTree {
  const tree = new TestTree(files);
  trees.push(tree);
  return tree;
}
afterEach(() => trees.splice(0).forEach((tree) => tree.remove()));

describe('a run that is interrupted', () => {
  const model = new TestTree();
  const file = `${model.root.folder}.json`;
  let after: Record<string, string>;
  let touched = 0;

  beforeAll(async () => {
    await model.generate(first);
    const { changes } = await model.plan(second);
    const base64 = (bytes: Buffer | null) => bytes?.toString('base64');
    const written = changes.map(({ path: to, before, after: next }) => ({
      path: to,
      before: base64(before),
      after: base64(next),
    }));
    writeFileSync(file, JSON.stringify(written));
    const tree = copyOf(model);
    touched = Number(run(tree, 'kill', 0));
    after = tree.snapshot();
  }, 60_000);
  afterAll(() => {
    model.remove();
    rmSync(file);
  });

  function copyOf(original: TestTree): TestTree {
    const folder = mkdtempSync(path.join(tmpdir(), 'groundplan-agent-'));
    cpSync(original.root.folder, folder, { recursive: true });
    const tree = new TestTree({}, folder);
    trees.push(tree);
    return tree;
  }

  function run(tree: TestTree, way: 'kill' | 'full', at: number): string {
    const args = [program, tree.root.folder, file, way, `${at}`];
    return spawnSync(process.execPath, ['-C', 'development', ...args], { encoding: 'utf8' }).stdout;
  }

  it.each(['kill', 'full'] as const)(
    'leaves the tree as it was or as it shall be, wherever it ends (%s)',
    async (way) => {
      const before = model.snapshot();
      expect(touched).toBeGreaterThan(30);
      const found = new Set<string>();
      for (let at = 1; at <= touched; at += way === 'kill' ? 2 : 5) {
        const tree = copyOf(model);
        run(tree, way, at);
        await recover(new Root(tree.root.folder));
        expect([before, after], `touch ${at} of ${touched}`).toContainEqual(tree.snapshot());
        found.add(JSON.stringify(tree.snapshot()));
      }
      expect(found.has(JSON.stringify(before))).toBe(true);
    },
    120_000,
  );
});

describe('a transaction', () => {
  it('takes back what was written when it is told to stop', async () => {
    const tree = treeOf({ 'a.txt': 'a', 'b.txt': 'b' });
    const before = tree.snapshot({ times: true });
    const stop = new AbortController();
    const changes = Array.from({ length: 200 }, (_, index) => ({
      path: index === 0 ? 'a.txt' : `new/${index}.txt`,
      before: index === 0 ? Buffer.from('a') : null,
      after: Buffer.from('x'),
    }));
    const written = commit(tree.root, changes, stop.signal);
    setTimeout(() => stop.abort('SIGINT'), 15);
    await expect(written).rejects.toBe('SIGINT');
    expect(tree.snapshot({ times: true })).toEqual(before);
  });

  it('refuses where a file changed since it was read', async () => {
    const tree = treeOf({ 'a.txt': 'a', 'b.txt': 'b' });
    const changes = [
      { path: 'a.txt', before: Buffer.from('a'), after: Buffer.from('x') },
      { path: 'b.txt', before: Buffer.from('other'), after: null },
    ];
    await expect(commit(tree.root, changes, quiet)).rejects.toThrow(TreeMoved);
    await expect(
      commit(tree.root, [{ path: 'a.txt', before: null, after: Buffer.from('x') }], quiet),
    ).rejects.toThrow(TreeMoved);
    expect(tree.read('a.txt')).toBe('a');
    expect(Object.keys(tree.snapshot())).toEqual(['a.txt', 'b.txt']);
  });

  it('removes the folders that it empties', async () => {
    const tree = treeOf({ 'x/y/a.txt': 'a', 'x/b.txt': 'b' });
    await commit(tree.root, [{ path: 'x/y/a.txt', before: Buffer.from('a'), after: null }], quiet);
    expect(tree.has('x/y')).toBe(false);
    expect(tree.has('x/b.txt')).toBe(true);
  });

  it.each(['../a', '/a', 'a/../../b', 'a\\b', 'a//b', './a', ''])(
    'never writes to %j',
    async (file) => {
      const tree = treeOf({});
      await expect(
        commit(tree.root, [{ path: file, before: null, after: Buffer.from('') }], quiet),
      ).rejects.toThrow('is not a path within the tree');
    },
  );

  it('is taken back on a disk that is really full', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'groundplan-full-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
    try {
      // Mounting takes a right that not every machine gives.
      if (mounted.status !== 0) return;
      const tree = new TestTree({ 'a.txt': 'a' }, folder);
      const before = tree.snapshot({ times: true });
      const changes = [
        { path: 'a.txt', before: Buffer.from('a'), after: Buffer.from('x') },
        { path: 'large.txt', before: null, after: Buffer.alloc(1_000_000) },
      ];
      await expect(commit(tree.root, changes, quiet)).rejects.toThrow('ENOSPC');
      expect(tree.snapshot({ times: true })).toEqual(before);
    } finally {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('two runs', () => {
  it('do not write at once', async () => {
    const { root } = treeOf({});
    await withLock(root, async () => {
      await expect(withLock(root, () => Promise.resolve())).rejects.toThrow(Busy);
      await expect(recover(root)).rejects.toThrow(Busy);
    });
    await expect(withLock(root, () => Promise.resolve('free'))).resolves.toBe('free');
  });

  it('pass over the lock of a process that is gone', async () => {
    const tree = treeOf({});
    const script = `process.stdout.write(String(process.pid))`;
    const child = spawn(process.execPath, ['-e', script], { stdio: 'pipe' });
    const { pid } = child;
    await new Promise((resolve) => child.once('close', resolve));
    const gone = { id: 'x', pid, started: '1', host: hostname() };
    tree.write('.groundplan/.lock', JSON.stringify(gone));
    await expect(withLock(tree.root, () => Promise.resolve('free'))).resolves.toBe('free');
    tree.write('.groundplan/.lock', JSON.stringify({ ...gone, pid: process.pid }));
    await expect(withLock(tree.root, () => Promise.resolve('free'))).resolves.toBe('free');
    expect(tree.has('.groundplan')).toBe(false);
  });
});
