import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import type { Root } from '../files/root.ts';
import { removeIfEmpty } from './roll-back.ts';

const folder = '.groundplan';
const lockFile = `${folder}/.lock`;
const Holder = z.object({ id: z.string(), pid: z.number(), started: z.string(), host: z.string() });
type Holder = z.infer<typeof Holder>;

/** Another run is at work on this tree. */
export class Busy extends Error {
  override readonly name = 'Busy';

  constructor({ pid, host }: Holder) {
    super(
      `Another run (process ${pid} on ${host}) is at work on this tree. If it is not, delete ${lockFile}.`,
    );
  }
}

/**
 * Runs `work` while no other run writes to the tree. A lock whose process is gone is taken over.
 *
 * @throws {Busy}
 */
export async function withLock<Result>(root: Root, work: () => Promise<Result>): Promise<Result> {
  const release = lock(root);
  try {
    return await work();
  } finally {
    release();
  }
}

/** @throws {Busy} where another run writes to the tree */
export function assertIdle(root: Root): void {
  const holder = readHolder(root.resolve(lockFile));
  if (holder !== null && isAlive(holder)) throw new Busy(holder);
}

function lock(root: Root): () => void {
  const file = root.resolve(lockFile);
  const id = randomUUID();
  const own = `${file}.${id}`;
  mkdirSync(root.resolve(folder), { recursive: true });
  const holder = { id, pid: process.pid, started: startOf(process.pid), host: hostname() };
  writeFileSync(own, JSON.stringify(holder));
  try {
    while (!takes(own, file)) evict(file);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readHolder(file)?.id === id) rmSync(file, { force: true });
    removeIfEmpty(root.resolve(folder));
  };
}

/** Linking is atomic: one of two wins. */
function takes(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone. Renames it first and looks again: another may have been faster. */
function evict(file: string): void {
  const holder = readHolder(file);
  if (holder === null) return;
  if (isAlive(holder)) throw new Busy(holder);
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside)?.id !== holder.id) takes(aside, file);
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { id: '', pid: 0, started: '', host: hostname() };
  }
}

/** On another machine there is no telling: alive. */
function isAlive({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(pid) === started;
}

/** When a process started, so that a new one with an old number is not taken for it; empty where that is not told. */
function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
