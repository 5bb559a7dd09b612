import { Writable } from 'node:stream';
import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { internalSecret } from '../../../test/support/settings.ts';
import { TestApi } from '../../../test/support/test-api.ts';
import { Public } from '../../kernel/access/index.ts';
import { createLogger } from './index.ts';

let lines: Record<string, unknown>[] = [];
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    for (const line of chunk.toString().trim().split('\n')) {
      lines.push(JSON.parse(line) as Record<string, unknown>);
    }
    done();
  },
});

@Controller('leaks')
class LeaksController {
  @Get()
  @Public()
  leak(): never {
    const error = new Error('cannot connect to postgres://api:pa55word@db/app with Bearer abc.def');
    throw Object.assign(error, { headers: { cookie: 'sid=1' }, cause: new Error('?token=t0k3n') });
  }
}

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start({
    logger: createLogger({ LOG_LEVEL: 'trace' }, 'api', destination),
    extension: { controllers: [LeaksController] },
  });
});
afterAll(() => api.stop());
beforeEach(() => {
  lines = [];
});

const requestLines = () => expect.poll(() => lines.filter(({ msg }) => msg === 'request'));

it('tells of each request who asked what and how long it took', async () => {
  const acme = await api.world.tenant();
  const { headers, data } = await api.ask<{ id: string }>('POST', '/v1/todos', {
    token: acme.member.token,
    body: { title: 'x' },
  });
  await api.ask('GET', `/v1/todos/${data.id}`, { token: acme.member.token });
  await requestLines().toMatchObject([
    {
      level: 'info',
      service: 'api',
      requestId: headers['x-request-id'],
      organizationId: acme.id,
      userId: acme.member.userId,
      method: 'POST',
      route: '/v1/todos',
      status: 201,
      durationMs: expect.any(Number) as number,
    },
    { route: '/v1/todos/:id', status: 200 },
  ]);
});

it('never holds a token, a cookie, a password or what a person typed', async () => {
  const { member } = await api.world.tenant();
  await api.ask('POST', '/v1/todos', {
    token: member.token,
    body: { title: 'my private title', password: 'pa55word' },
    headers: { cookie: 'groundplan.session=c00kie', 'idempotency-key': 'k3y' },
  });
  await api.ask('GET', '/v1/todos?token=t0k3n&q=private-search', { token: member.token });
  await api.ask('GET', '/nope/t0k3n?secret=s3cret');
  await api.ask('POST', '/internal/identity/sessions/find', {
    token: internalSecret,
    body: { sessionToken: 's3ssion'.repeat(8) },
  });
  await api.ask('GET', '/leaks?password=pa55word');
  await requestLines().toHaveLength(5);
  const log = JSON.stringify(lines);
  expect(log).toContain('cannot connect to postgres://api:[redacted]@db/app');
  for (const secret of [
    member.token,
    internalSecret,
    'my private title',
    'private-search',
    'pa55word',
    'c00kie',
    'sid=1',
    'k3y',
    't0k3n',
    's3cret',
    's3ssion',
    'abc.def',
  ]) {
    expect(log, secret).not.toContain(secret);
  }
});
