import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, portHolder, portProblem } from './ports.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function listen(host?: string): Promise<number> {
  const port = await freePort();
  const server = createServer();
  servers.push(server);
  server.listen(port, host);
  await once(server, 'listening');
  return port;
}

describe('a port', () => {
  it('is free until someone listens, on whatever address', async () => {
    expect(await portProblem(await freePort())).toBeUndefined();
    expect(await portProblem(await listen())).toBe('EADDRINUSE');
    expect(await portProblem(await listen('127.0.0.1'))).toBe('EADDRINUSE');
  });

  it('names the process that holds it', async () => {
    expect(portHolder(await listen())?.pid).toBe(process.pid);
    expect(portHolder(await freePort())).toBeUndefined();
  });

  it('is passed over where it is taken', async () => {
    const taken = await listen();
    expect(await freePort(taken)).toBeGreaterThan(taken);
  });
});
