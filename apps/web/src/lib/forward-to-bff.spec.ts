import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';
import { problem, stubServer, stubSettings } from '@/testing/stub-server.ts';
import { forwardToBff } from './forward-to-bff.ts';

const bff = stubServer();
stubSettings(bff);

const forward = (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  forwardToBff(new NextRequest(`http://localhost:3000${path}`, init));

describe('what is for the bff', () => {
  it('gets there as it is, with its answer coming back', async () => {
    bff.answers.set('POST /bff/x?a=b%20c', {
      status: 201,
      body: { id: 1 },
      headers: { etag: '"1"', 'x-request-id': 'request-7' },
    });
    const response = await forward('/bff/x?a=b%20c', {
      method: 'POST',
      body: JSON.stringify({ title: 'ü' }),
      headers: { 'content-type': 'application/json', 'x-csrf-token': 'token', 'if-match': '"1"' },
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: 1 });
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('x-request-id')).toBe('request-7');
    expect(bff.requests[0]).toMatchObject({
      body: { title: 'ü' },
      headers: { 'x-csrf-token': 'token', 'if-match': '"1"' },
    });
  });

  it('takes no more along than the bff has to know', async () => {
    bff.answers.set('GET /bff/session', { body: {} });
    await forward('/bff/session', {
      headers: {
        cookie: 'other=secret; groundplan.session=token; __Host-authjs.csrf-token=x',
        authorization: 'Bearer forged',
        'x-internal-user': 'admin',
        'x-forwarded-for': '203.0.113.7',
        'x-request-id': 'request-7',
      },
    });
    const headers = bff.requests[0]?.headers;
    expect(headers).toMatchObject({
      cookie: 'groundplan.session=token',
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'request-7',
    });
    expect(headers?.authorization).toBeUndefined();
    expect(headers?.['x-internal-user']).toBeUndefined();
  });

  it('says nothing about where the bff is, and no security header twice', async () => {
    bff.answers.set('GET /bff/session', {
      ...problem(401, 'AUTH.TOKEN_MISSING'),
      headers: { 'x-frame-options': 'DENY', 'content-security-policy': "default-src 'none'" },
    });
    const response = await forward('/bff/session');
    const text = JSON.stringify([...response.headers]);
    expect(text).not.toContain(new URL(bff.url).host);
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it('may have no answer to read', async () => {
    bff.answers.set('DELETE /bff/x', { status: 204 });
    const response = await forward('/bff/x', { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });
});

it('answers for a bff that is not there, in the words of the api', async () => {
  vi.resetModules();
  vi.stubEnv('BFF_URL', 'http://127.0.0.1:1');
  const { forwardToBff: forwardNowhere } = await import('./forward-to-bff.ts');
  const request = new NextRequest('http://localhost:3000/bff/session', {
    headers: { 'x-request-id': 'request-7' },
  });
  const response = await forwardNowhere(request);
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({
    code: 'SERVER.UNAVAILABLE',
    requestId: 'request-7',
  });
});
