import { errorCodes } from '@monorepo/shared-types';
import { redirect } from 'next/navigation';
import { describe, expect, it } from 'vitest';
import { actionFailure } from './action-failure.ts';
import { digestOf } from './error-digest.ts';
import { errorKey, isErrorCode } from './error-key.ts';
import { BffError, bffErrorOf, unreachable } from './problem.ts';

const answer = (body: string, type = 'application/problem+json', headers = {}) =>
  new Response(body, { status: 409, headers: { 'content-type': type, ...headers } });

describe('bffErrorOf', () => {
  it('keeps code, request and wrong fields of a problem', async () => {
    const errors = [{ in: 'body', path: '/slug', code: 'custom', message: 'taken' }];
    const body = JSON.stringify({ code: 'ORGANIZATION.SLUG_TAKEN', requestId: 'r-1', errors });
    expect(await bffErrorOf(answer(body))).toMatchObject({
      status: 409,
      code: 'ORGANIZATION.SLUG_TAKEN',
      requestId: 'r-1',
      fields: errors,
      digest: 'ORGANIZATION.SLUG_TAKEN@r-1',
    });
  });

  it.each([
    ['a page of a proxy', '<h1>502</h1>', 'text/html'],
    ['broken JSON', '{', 'application/problem+json'],
    ['JSON that is no problem', '{"code":"X"}', 'application/json'],
    ['a problem without a code', '{"status":409}', 'application/problem+json'],
    ['a code that is none', '{"code":"<b>"}', 'application/problem+json'],
  ])('takes %s for nobody there', async (_what, body, type) => {
    expect((await bffErrorOf(answer(body, type))).code).toBe('SERVER.UNAVAILABLE');
  });

  it('hears how long the server wants to be left alone', async () => {
    const later = answer('{}', undefined, { 'retry-after': '7' });
    expect((await bffErrorOf(later)).retryAfterSeconds).toBe(7);
    expect((await bffErrorOf(answer('{}'))).retryAfterSeconds).toBeUndefined();
  });
});

describe('the digest of an error', () => {
  it('tells the browser code and request id, and nothing else', () => {
    const error = new BffError({ status: 404, code: 'TODO.NOT_FOUND', requestId: 'r-2' });
    expect(digestOf(error)).toEqual({ code: 'TODO.NOT_FOUND', reference: 'r-2' });
    expect(digestOf(unreachable())).toEqual({ code: 'SERVER.UNAVAILABLE', reference: '' });
  });

  it('shows Next.js’s own hash where there is no code', () => {
    const error = Object.assign(new Error('secret'), { digest: '3595277637' });
    expect(digestOf(error)).toEqual({ code: undefined, reference: '3595277637' });
    expect(digestOf(new Error('in the browser'))).toEqual({ code: undefined, reference: '' });
    expect(digestOf('thrown text')).toEqual({ code: undefined, reference: '' });
  });
});

describe('a server action without an answer', () => {
  it('is the network, the server, or what the server said', () => {
    expect(actionFailure(new TypeError('Failed to fetch'))).toBe('SERVER.UNAVAILABLE');
    expect(actionFailure(Object.assign(new Error(''), { digest: '123' }))).toBe('SERVER.INTERNAL');
    expect(actionFailure(new BffError({ status: 403, code: 'AUTH.FORBIDDEN' }))).toBe(
      'AUTH.FORBIDDEN',
    );
  });

  it('may be a redirect on its way to Next.js', () => {
    let way: unknown;
    try {
      redirect('/sign-in');
    } catch (error) {
      way = error;
    }
    expect(() => actionFailure(way)).toThrow('NEXT_REDIRECT');
  });
});

it('knows every error code by its look', () => {
  for (const code of errorCodes) {
    expect(isErrorCode(code), code).toBe(true);
    expect(errorKey(code)).not.toContain('.');
  }
  for (const other of ['', 'todo.not_found', 'TODO', 404, null])
    expect(isErrorCode(other)).toBe(false);
});
