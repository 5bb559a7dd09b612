import { connect, type Socket } from 'node:net';

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Asking {
  readonly connections?: number;
  /** Never sleeps between answers: for a server that needs one core and leaves the other to whoever asks. */
  readonly staysAwake?: boolean;
}

/**
 * Asks one address over kept connections as fast as it answers, for a while. It writes the same bytes again and again and
 * reads no more of an answer than its length, so that the asking costs little beside the answering.
 *
 * @returns answers a second
 * @throws when anything but 200 comes back
 */
export async function requestsPerSecond(
  target: Target,
  durationMs: number,
  { connections = 64, staysAwake = false }: Asking = {},
): Promise<number> {
  const until = performance.now() + durationMs;
  const startedAt = performance.now();
  const rest = staysAwake ? stayAwake() : () => undefined;
  const counts = await Promise.all(
    Array.from({ length: connections }, () => askUntil(target, until)),
  ).finally(rest);
  const seconds = (performance.now() - startedAt) / 1000;
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

/** Whoever sleeps between answers must be woken for each, and the kernel bills that to the server that is measured. */
function stayAwake(): () => void {
  let isOver = false;
  const turn = () => {
    if (!isOver) setImmediate(turn);
  };
  turn();
  return () => (isOver = true);
}

function askUntil({ port, path, headers }: Target, until: number): Promise<number> {
  const request = requestBytes(path, headers);
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let count = 0;
    readAnswers(socket, (status) => {
      if (status !== 200) {
        socket.destroy();
        reject(new Error(`${path} answered ${status}`));
        return;
      }
      count += 1;
      if (performance.now() < until) {
        socket.write(request);
        return;
      }
      socket.destroy();
      resolve(count);
    });
    socket.on('error', reject);
    socket.write(request);
  });
}

function requestBytes(path: string, headers: Target['headers']): Buffer {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

/** Calls `onAnswer` with the status of each answer once its last byte is there. */
function readAnswers(socket: Socket, onAnswer: (status: number) => void): void {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const headEnd = pending.indexOf('\r\n\r\n');
    if (headEnd === -1) return;
    const head = pending.toString('latin1', 0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (pending.length < headEnd + 4 + length) return;
    pending = Buffer.alloc(0);
    onAnswer(Number(head.slice(9, 12)));
  });
}
