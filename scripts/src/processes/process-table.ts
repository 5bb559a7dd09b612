import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process that is the same one only while its start stamp is: process numbers are used again. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

export interface ProcessEntry extends ProcessIdentity {
  readonly parentPid: number;
  readonly command: string;
}

const hasProc = existsSync('/proc/self/stat');

/** The process with this number, or undefined where none runs. Linux reads /proc (proc(5)), others ask `ps`. */
export function findProcess(pid: number): ProcessEntry | undefined {
  return hasProc ? fromProc(pid) : fromPs(pid);
}

/** Whether exactly this process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** The processes above this one, nearest first. */
export function ancestorsOf(pid: number): ProcessEntry[] {
  const ancestors: ProcessEntry[] = [];
  for (let next = findProcess(pid)?.parentPid ?? 0; next > 1;) {
    const entry = findProcess(next);
    if (entry === undefined) break;
    ancestors.push(entry);
    next = entry.parentPid;
  }
  return ancestors;
}

/** Whether any process of the group runs; one that has ended and waits for its parent does not count. */
export function isGroupRunning(group: number): boolean {
  if (hasProc) {
    return processIds().some((pid) => {
      const [state, , processGroup] = statOf(pid) ?? [];
      return Number(processGroup) === group && state !== 'Z' && state !== 'X';
    });
  }
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/**
 * Every running process whose environment carries `NAME=value`, which children inherit. Only Linux tells; elsewhere the
 * list is empty.
 */
export function findByEnvironment(name: string, value: string): ProcessIdentity[] {
  if (!hasProc) return [];
  return processIds()
    .filter((pid) => readProc(`${pid}/environ`)?.split('\0').includes(`${name}=${value}`))
    .flatMap((pid) => findProcess(pid) ?? []);
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
}

/** The fields of /proc/PID/stat from the third on: state, parent, group, ... */
function statOf(pid: number): string[] | undefined {
  const stat = readProc(`${pid}/stat`);
  // The name in parentheses, field 2, may hold anything; what follows it is plain.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function fromProc(pid: number): ProcessEntry | undefined {
  const [state, parent, ...rest] = statOf(pid) ?? ['X'];
  if (state === 'Z' || state === 'X') return undefined;
  const boot = readProc('sys/kernel/random/boot_id')?.trim() ?? '';
  return {
    pid,
    parentPid: Number(parent),
    startedAt: `${boot}/${rest[17] ?? ''}`,
    command: readProc(`${pid}/cmdline`)?.split('\0').join(' ').trim() ?? '',
  };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessEntry | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,stat=,lstart=,args=', '-p', `${pid}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    return parsePsLine(pid, line);
  } catch {
    return undefined;
  }
}

/** One line of `ps -o ppid=,stat=,lstart=,args=`. */
export function parsePsLine(pid: number, line: string): ProcessEntry | undefined {
  const columns = /^\s*(\d+)\s+(\S+)\s+(\w+ +\w+ +\d+ +[\d:]+ +\d+)\s+(.*)$/m.exec(line);
  const [, parent, state, startedAt, command] = columns ?? [];
  if (!parent || !state || state.startsWith('Z') || !startedAt || command === undefined) {
    return undefined;
  }
  return { pid, parentPid: Number(parent), startedAt, command };
}
