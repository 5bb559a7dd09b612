import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { stubSettings } from '@/testing/stub-server.ts';
import { proxy } from './proxy.ts';

stubSettings({ url: 'http://bff.test:3002' }, { NODE_ENV: 'production', AUTH_GITHUB_ID: 'id' });

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));

/** Next.js hands changed request headers on in these. */
const passed = (response: Response, name: string) =>
  response.headers.get(`x-middleware-request-${name}`);

describe('the proxy', () => {
  it('leaves the policy of its answers to the bff', () => {
    expect(ask('/bff/session').headers.get('content-security-policy')).toBeNull();
    for (const path of ['/bffs', '/settings/bff/', '/x/bff/session']) {
      expect(ask(path).headers.get('content-security-policy')).not.toBeNull();
    }
  });

  it('believes no browser about what this application tells itself', () => {
    for (const path of ['/settings?a=b', '/bff/session']) {
      const response = ask(path, {
        'x-path': '/evil',
        'x-organization': 'evil',
        'x-request-id': 'evil-evil',
        'x-forwarded-host': 'evil.test',
        'x-forwarded-proto': 'gopher',
        'x-forwarded-port': '666',
        'content-security-policy': "script-src 'nonce-evil'",
      });
      expect(passed(response, 'x-path')).toBe(path);
      expect(passed(response, 'x-organization')).toBeNull();
      expect(passed(response, 'x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(passed(response, 'x-forwarded-host')).toBe('localhost:3000');
      expect(passed(response, 'x-forwarded-proto')).toBe('http');
      expect(passed(response, 'x-forwarded-port')).toBeNull();
      expect(passed(response, 'content-security-policy') ?? '').not.toContain('evil');
    }
  });

  it('gives every page a nonce of its own, the same in the request and the answer', () => {
    const policies = ['/', '/'].map((path) => {
      const response = ask(path);
      const policy = response.headers.get('content-security-policy');
      expect(passed(response, 'content-security-policy')).toBe(policy);
      return policy;
    });
    expect(new Set(policies).size).toBe(2);
  });

  it('lets a sign-in form lead to the configured providers alone', () => {
    const policy = ask('/').headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'self' https://github.com;");
  });

  it('remembers the organisation that was visited, not the one that was prefetched', () => {
    const visited = ask('/o/acme/todos');
    expect(visited.cookies.get('groundplan.organization')).toMatchObject({
      value: 'acme',
      httpOnly: true,
      secure: true,
    });
    expect(passed(visited, 'x-organization')).toBe('acme');
    const prefetched = ask('/o/acme/todos', { 'next-router-prefetch': '1' });
    expect(prefetched.cookies.get('groundplan.organization')).toBeUndefined();
    for (const path of ['/o/Not%20a%20slug/todos', '/o/', '/settings']) {
      expect(ask(path).cookies.get('groundplan.organization')).toBeUndefined();
    }
  });
});
