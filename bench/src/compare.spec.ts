import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { compare, median } from './compare.ts';
import { requestsPerSecond } from './load.ts';

it('takes the median, whatever the order', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('measures both sides in turn and leaves the warm-up out', async () => {
  const order: string[] = [];
  const side = (name: string, values: number[]) => () => {
    order.push(name);
    const perSecond = values.shift() ?? 0;
    return Promise.resolve({ perSecond, perCpuSecond: 2 * perSecond });
  };
  const result = await compare(side('a', [1000, 10, 30, 20]), side('b', [1, 40, 40, 40]), {
    rounds: 3,
    warmUpMs: 1,
    roundMs: 1,
  });
  expect(order.join('')).toBe('abababab');
  expect(result).toEqual({
    subject: { perSecond: 20, perCpuSecond: 40 },
    yardstick: { perSecond: 40, perCpuSecond: 80 },
  });
});

it('counts whole answers, and refuses to count errors', async () => {
  let served = 0;
  const server = createServer((request, response) => {
    served += 1;
    response.writeHead(request.url === '/ok' ? 200 : 503, { 'content-length': 100_000 });
    response.end(Buffer.alloc(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const rate = await requestsPerSecond({ port, path: '/ok', headers: { accept: '*/*' } }, 200, {
    connections: 4,
    staysAwake: true,
  });
  expect(rate).toBeGreaterThan(10);
  expect(Math.abs(served - rate * 0.2)).toBeLessThan(served);
  await expect(requestsPerSecond({ port, path: '/no', headers: {} }, 50)).rejects.toThrow(
    '/no answered 503',
  );
  server.closeAllConnections();
  server.close();
});
