import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProcess, isRunning, type ProcessIdentity } from '../processes/process-table.ts';
import {
  claimDataFolder,
  ownIdentity,
  readStackRecord,
  releaseDataFolder,
  runningStack,
  stackVariable,
  writeStackRecord,
  type StackRecord,
} from './stack-file.ts';

const processes: ChildProcess[] = [];
afterEach(() => processes.splice(0).forEach((child) => child.kill('SIGKILL')));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stack-file-'));
});

function start(environment: Record<string, string> = {}): ProcessIdentity {
  const child = spawn('sleep', ['60'], { detached: true, env: { ...process.env, ...environment } });
  processes.push(child);
  return findProcess(child.pid ?? 0)!;
}

const record = (changes: Partial<StackRecord> = {}): StackRecord => ({
  stack: ownIdentity(),
  id: 'an-id',
  webUrl: 'http://localhost:3000',
  children: [],
  ...changes,
});
const gone: ProcessIdentity = { pid: 999_999_999, startedAt: 'never' };

describe('the record of a running stack', () => {
  it('is for its owner alone, and goes with the stack', async () => {
    await claimDataFolder(folder, record());
    expect(statSync(join(folder, 'stack.json')).mode & 0o777).toBe(0o600);
    expect(runningStack(folder)).toEqual(record());
    releaseDataFolder(folder, record());
    expect(readStackRecord(folder)).toBeUndefined();
  });

  it('keeps a second stack from the folder, in one sentence', async () => {
    const other = record({ stack: start(), id: 'another' });
    writeStackRecord(folder, other);
    await expect(claimDataFolder(folder, record())).rejects.toThrow(
      /^A stack already runs on .* \(process \d+, http:\/\/localhost:3000\): stop it .* another DATA_DIR/,
    );
    releaseDataFolder(folder, record());
    expect(readStackRecord(folder)).toEqual(other);
  });

  it('lets the next start end what a killed stack left running', async () => {
    const orphan = start();
    writeStackRecord(folder, record({ stack: gone, children: [orphan] }));
    expect(runningStack(folder)).toBeUndefined();
    await claimDataFolder(folder, record());
    expect(isRunning(orphan)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('finds orphans whose parent has gone too', async () => {
    const orphan = start({ [stackVariable]: 'that-stack' });
    writeStackRecord(folder, record({ stack: gone, id: 'that-stack' }));
    await claimDataFolder(folder, record());
    expect(isRunning(orphan)).toBe(false);
  });

  it('never ends a stranger that has the number of an orphan', async () => {
    const stranger = start();
    writeStackRecord(
      folder,
      record({ stack: gone, children: [{ pid: stranger.pid, startedAt: 'earlier' }] }),
    );
    await claimDataFolder(folder, record());
    expect(isRunning(stranger)).toBe(true);
  });

  it('that is damaged does not stand in the way', async () => {
    writeFileSync(join(folder, 'stack.json'), '{');
    await claimDataFolder(folder, record());
    expect(runningStack(folder)).toBeDefined();
  });

  it('says what to do about a folder that cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(claimDataFolder(join(file, 'data'), record())).rejects.toThrow(
      /^Cannot write to the data folder .* DATA_DIR\.$/,
    );
  });

  it('is of this process only while this process runs', async () => {
    const child = spawn('true');
    const identity = findProcess(child.pid ?? 0) ?? gone;
    await once(child, 'exit');
    writeStackRecord(folder, record({ stack: identity }));
    expect(runningStack(folder)).toBeUndefined();
  });
});
