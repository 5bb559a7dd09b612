import { expect, it } from 'vitest';
import { createLogger } from '../src/platform/logging/index.ts';
import { startBff } from './support/bff.ts';
import { Browser } from './support/browser.ts';
import { accessTokenPrivateKey, internalSecret, settings } from './support/settings.ts';
import { json, principal, sessionToken, StandInApi } from './support/stand-in-api.ts';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [key: string]: unknown;
}

function listen() {
  const lines: string[] = [];
  const logger = createLogger({ LOG_LEVEL: 'trace' }, { write: (line) => void lines.push(line) });
  return {
    logger,
    text: () => lines.join(''),
    lines: () => lines.map((line) => JSON.parse(line) as Line),
  };
}

it('tells each request by its route, its person and its time, and no secret with it', async () => {
  const log = listen();
  await using api = await StandInApi.start();
  await using bff = await startBff(settings(api.url), log.logger);
  const browser = new Browser(bff.url, sessionToken);
  api.v1 = (_, response) => json(response, 200, { items: [], nextCursor: null });
  await browser.get('/bff/organizations/acme/todos?q=private', { 'x-request-id': 'request-0001' });
  const token = await browser.csrfToken();
  await browser.send('POST', '/bff/organizations/acme/todos', { body: { title: 'private' } });
  api.v1 = (_, response) => void response.destroy();
  await browser.get('/bff/me');
  api.resolve = (_, response) => void response.destroy();
  api.revoke({ type: 'user', userId: principal.user.id });

  expect(log.lines()).toContainEqual(
    expect.objectContaining({
      level: 'info',
      msg: 'request',
      requestId: 'request-0001',
      method: 'GET',
      route: '/bff/organizations/:slug/todos',
      organization: 'acme',
      status: 200,
      userId: principal.user.id,
      durationMs: expect.any(Number) as number,
    }),
  );
  const accessToken = api.requests.find(({ url }) => url === '/v1/me')!.headers.authorization!;
  for (const secret of [
    sessionToken,
    token,
    internalSecret,
    accessTokenPrivateKey,
    accessToken.slice('Bearer '.length),
    'eyJ',
    'private',
    'owner@acme.test',
  ]) {
    expect(log.text()).not.toContain(secret);
  }
});

it('writes no secret even where one is logged by mistake', () => {
  const log = listen();
  const secret = 'hunter2';
  log.logger.info({ authorization: secret, headers: { cookie: secret, 'set-cookie': secret } });
  log.logger.info({ request: { headers: { 'x-csrf-token': secret } }, password: secret });
  log.logger.info({ body: { user: { sessionToken: secret } }, csrfToken: secret, token: secret });
  expect(log.text()).not.toContain(secret);
  expect(log.text()).toContain('[redacted]');
});

it('tells a fault with its stack, and the browser nothing of it', async () => {
  const log = listen();
  await using api = await StandInApi.start();
  await using bff = await startBff(settings(api.url), log.logger);
  const { Principals } = await import('../src/platform/access/index.ts');
  bff.app.get(Principals, { strict: false }).find = () =>
    Promise.reject(new Error('wires crossed'));
  const { body } = await new Browser(bff.url, sessionToken).get('/bff/me');
  expect(body).toMatchObject({ status: 500, code: 'SERVER.INTERNAL' });
  expect(JSON.stringify(body)).not.toContain('wires');
  expect(log.lines()).toContainEqual(
    expect.objectContaining({
      level: 'error',
      err: expect.objectContaining({ message: 'wires crossed' }) as object,
    }),
  );
});
