import { sessionCookieName } from '@monorepo/shared-types';
import { expect, it } from 'vitest';
import { startBff } from './support/bff.ts';
import { visit } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, sessionToken, StandInApi } from './support/stand-in-api.ts';

it('takes only the cookie that is pinned to its host, and asks for encryption from then on', async () => {
  await using api = await StandInApi.start();
  api.v1 = (_, response) => json(response, 200, {});
  await using bff = await startBff(
    settings(api.url, { NODE_ENV: 'production', SHUTDOWN_DRAIN_MS: '0' }),
  );
  const ask = (production: boolean) =>
    visit(`${bff.url}/bff/me`, 'GET', {
      headers: { cookie: `${sessionCookieName(production)}=${sessionToken}` },
    });
  expect((await ask(false)).status).toBe(401);
  const { status, headers } = await ask(true);
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
});
