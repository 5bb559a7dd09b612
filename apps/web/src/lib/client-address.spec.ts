import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, normalizeClientAddress } from './client-address.ts';

describe('clientAddress', () => {
  it.each([
    ['believes nobody without a proxy in front', '6.6.6.6', '203.0.113.7', 0, '203.0.113.7'],
    [
      'takes what the one proxy in front wrote',
      '6.6.6.6, 203.0.113.7',
      '10.0.0.1',
      1,
      '203.0.113.7',
    ],
    ['counts proxies from the end', '6.6.6.6, 203.0.113.7, 10.0.0.9', '10.0.0.1', 2, '203.0.113.7'],
    [
      'falls back where the chain is shorter than it should be',
      '203.0.113.7',
      '10.0.0.1',
      2,
      '10.0.0.1',
    ],
    ['falls back where the entry is no address', 'x, <script>', '10.0.0.1', 1, '10.0.0.1'],
    ['reads IPv6', '2001:db8::17', '10.0.0.1', 1, '2001:db8::17'],
    ['shows IPv4 as IPv4', undefined, '::ffff:203.0.113.7', 0, '203.0.113.7'],
    ['knows nothing of a connection that is gone', undefined, undefined, 0, undefined],
  ])('%s', (_what, forwardedFor, remote, hops, expected) => {
    expect(clientAddress(forwardedFor, remote, hops)).toBe(expected);
  });
});

describe('normalizeClientAddress', () => {
  it('shows every request its one true address before anything reads it', async () => {
    normalizeClientAddress(0);
    const server = createServer((request, response) => {
      response.end(request.headers['x-forwarded-for']);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const [response] = (await once(
      get({ port, host: '127.0.0.1', headers: { 'x-forwarded-for': '6.6.6.6' } }),
      'response',
    )) as [AsyncIterable<Buffer>];
    let body = '';
    for await (const chunk of response) body += chunk.toString();
    expect(body).toBe('127.0.0.1');
    server.close();
  });
});
