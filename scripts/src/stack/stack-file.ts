import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../environment/data-folder.ts';
import { codeOf, Failure } from '../failure.ts';
import {
  findByEnvironment,
  findProcess,
  isGroupRunning,
  isRunning,
  type ProcessIdentity,
} from '../processes/process-table.ts';
import { signal, stopProcesses } from '../processes/stop-processes.ts';

/** What a running stack writes down, so that the next start knows whom it may stop. */
export interface StackRecord {
  readonly stack: ProcessIdentity;
  /** In the environment of every process of this stack, as GROUNDPLAN_STACK. */
  readonly id: string;
  readonly webUrl: string;
  readonly children: readonly ProcessIdentity[];
}

export const stackVariable = 'GROUNDPLAN_STACK';
const graceMs = 3000;

/** The record of the stack that uses this data folder, running or not. */
export function readStackRecord(dataFolder: string): StackRecord | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as StackRecord;
  } catch {
    return undefined;
  }
}

/** The record of the stack that runs on this data folder now. */
export function runningStack(dataFolder: string): StackRecord | undefined {
  const record = readStackRecord(dataFolder);
  return record !== undefined && isRunning(record.stack) ? record : undefined;
}

/**
 * Takes the data folder for this process. What a killed stack left running is stopped first, and nothing else is: a
 * process must still have the start stamp that was written down, or carry that stack's id in its environment.
 *
 * @throws {Failure} where a running stack has the folder, or it cannot be written
 */
export async function claimDataFolder(dataFolder: string, record: StackRecord): Promise<void> {
  refuseWhileRunning(dataFolder);
  const leftover = readStackRecord(dataFolder);
  if (leftover !== undefined) await stopLeftovers(leftover);
  makeDataFolder(dataFolder);
  rmSync(fileOf(dataFolder), { force: true });
  try {
    // Of two that start at once, one makes the file.
    writeFileSync(fileOf(dataFolder), textOf(record), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    refuseWhileRunning(dataFolder);
  }
}

function refuseWhileRunning(dataFolder: string): void {
  const running = runningStack(dataFolder);
  if (running === undefined) return;
  const { pid } = running.stack;
  throw new Failure(
    `A stack already runs on ${dataFolder} (process ${pid}, ${running.webUrl}): stop it with Ctrl-C or \`kill ${pid}\`, or start this one with another DATA_DIR and other ports.`,
  );
}

/** Replaces the record whole; only its owner may read it. */
export function writeStackRecord(dataFolder: string, record: StackRecord): void {
  const path = fileOf(dataFolder);
  writeFileSync(`${path}.tmp`, textOf(record), { mode: 0o600 });
  renameSync(`${path}.tmp`, path);
}

/** Gives the data folder free again, if it is this stack's. */
export function releaseDataFolder(dataFolder: string, { id }: StackRecord): void {
  if (readStackRecord(dataFolder)?.id === id) rmSync(fileOf(dataFolder), { force: true });
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'stack.json');
}

function textOf(record: StackRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

async function stopLeftovers(record: StackRecord): Promise<void> {
  const leaders = record.children.filter(isRunning);
  leaders.forEach(({ pid }) => signal(-pid, 'SIGTERM'));
  await stopProcesses([...leaders, ...findByEnvironment(stackVariable, record.id)], graceMs);
  leaders.filter(({ pid }) => isGroupRunning(pid)).forEach(({ pid }) => signal(-pid, 'SIGKILL'));
}

/** This very process. */
export function ownIdentity(): ProcessIdentity {
  const { pid, startedAt } = findProcess(process.pid) ?? { pid: process.pid, startedAt: '' };
  return { pid, startedAt };
}
