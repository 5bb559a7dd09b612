import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { codeOf } from '../failure.ts';
import { findProcess, type ProcessEntry } from './process-table.ts';

const addresses = [undefined, '127.0.0.1', '::1'];

/**
 * Why a server cannot listen on the port: `EADDRINUSE`, `EACCES`, or undefined where it can. The loopback addresses are
 * tried too, as some systems allow a second listener beside one that holds a single address.
 */
export async function portProblem(port: number): Promise<string | undefined> {
  for (const host of addresses) {
    const problem = await listenProblem(port, host);
    if (problem !== undefined && problem !== 'EADDRNOTAVAIL' && problem !== 'EAFNOSUPPORT') {
      return problem;
    }
  }
  return undefined;
}

/**
 * A free port: the first at or after `from`. Unless told, from somewhere below the ports that systems give away by
 * themselves, so that it is still free when somebody listens there.
 */
export async function freePort(from = randomInt(20_000, 32_000)): Promise<number> {
  for (let port = from; port < Math.min(from + 100, 65_536); port += 1) {
    if ((await portProblem(port)) === undefined) return port;
  }
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The process that listens on the port, where the system tells. */
export function portHolder(port: number): ProcessEntry | undefined {
  try {
    const pid = existsSync('/proc/net/tcp') ? holderFromProc(port) : holderFromLsof(port);
    return pid === undefined ? undefined : findProcess(pid);
  } catch {
    return undefined;
  }
}

function listenProblem(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** proc(5): a listening socket has state 0A, its local port is hexadecimal, column 10 is its inode. */
function holderFromProc(port: number): number | undefined {
  const hexadecimal = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] === '0A' && columns[1]?.endsWith(`:${hexadecimal}`))
    .map((columns) => `socket:[${columns[9] ?? ''}]`);
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const holder = pids.find((pid) => openFiles(pid).some((file) => inodes.includes(file)));
  return holder === undefined ? undefined : Number(holder);
}

/** What the process has open. A file may be closed while we look, and those of other users are not shown. */
function openFiles(pid: string): string[] {
  const attempt = <Result>(read: () => Result, otherwise: Result) => {
    try {
      return read();
    } catch {
      return otherwise;
    }
  };
  const folder = `/proc/${pid}/fd`;
  return attempt(() => readdirSync(folder), []).map((file) =>
    attempt(() => readlinkSync(`${folder}/${file}`), ''),
  );
}

function holderFromLsof(port: number): number | undefined {
  const output = execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = Number.parseInt(output, 10);
  return Number.isNaN(pid) ? undefined : pid;
}
