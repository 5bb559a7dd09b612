import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address of the browser. Each proxy in front appends the address it was called from to `X-Forwarded-For`, so with n
 * trusted proxies the n-th entry from the end is true and everything before it is whatever the client made up. With none,
 * only the connection itself counts.
 */
export function clientAddress(
  forwardedFor: string | undefined,
  remoteAddress: string | undefined,
  trustedHops: number,
): string | undefined {
  const chain = forwardedFor?.split(',').map((address) => address.trim()) ?? [];
  const claimed = trustedHops === 0 ? undefined : chain.at(-trustedHops);
  if (claimed !== undefined && isIP(claimed) !== 0) return claimed;
  return remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, '');
}

interface RequestStart {
  request: IncomingMessage;
}

/**
 * Makes `X-Forwarded-For` of every request the one true address before anything reads it: what pages, Auth.js and the bff
 * see cannot be forged. Next.js shows them no connection to ask, so it happens where Node announces the request.
 */
export function normalizeClientAddress(trustedHops: number): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as RequestStart).request;
    const forwardedFor = headers['x-forwarded-for'];
    const address = clientAddress(
      Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor,
      socket.remoteAddress,
      trustedHops,
    );
    if (address === undefined) delete headers['x-forwarded-for'];
    else headers['x-forwarded-for'] = address;
  });
}
