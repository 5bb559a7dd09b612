import { accessTokenAudience, AccessTokenClaims, accessTokenIssuer } from '@monorepo/shared-types';
import { decodeProtectedHeader, generateKeyPair, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settings } from '../../../test/support/settings.ts';
import { principal } from '../../../test/support/stand-in-api.ts';
import { createLogger } from '../logging/index.ts';
import { RevocationFeed } from '../revocations/index.ts';
import { AccessTokens } from './access-tokens.ts';

const { privateKey, publicKey } = await generateKeyPair('EdDSA');
const [organization] = principal.organizations;
const seconds = 1_000;
let feed: RevocationFeed;
let tokens: AccessTokens;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  feed = new RevocationFeed(settings('http://api.test'), createLogger({ LOG_LEVEL: 'silent' }));
  tokens = new AccessTokens(privateKey, feed);
  feed.emit('up');
});

afterEach(() => vi.useRealTimers());

describe('an access token', () => {
  it('says who, in which session and organisation, for five minutes', async () => {
    const token = await tokens.tokenFor(principal, organization!.id);
    const expected = { issuer: accessTokenIssuer, audience: accessTokenAudience };
    const { payload } = await jwtVerify(token, publicKey, { algorithms: ['EdDSA'], ...expected });
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'at+jwt' });
    const claims = AccessTokenClaims.strict().parse(payload);
    expect(claims).toMatchObject({
      sub: principal.user.id,
      sid: principal.sessionId,
      org: organization!.id,
    });
    expect(claims.exp - claims.iat).toBe(300);
  });

  it('names no organisation where there is none', async () => {
    const { payload } = await jwtVerify(await tokens.tokenFor(principal, null), publicKey);
    expect(payload).not.toHaveProperty('org');
  });

  it('is one for each session and organisation', async () => {
    const other = { ...principal, sessionId: organization!.id };
    const made = await Promise.all([
      tokens.tokenFor(principal, null),
      tokens.tokenFor(principal, organization!.id),
      tokens.tokenFor(other, null),
    ]);
    expect(new Set(made).size).toBe(3);
  });

  it('is used again until half a minute before its end', async () => {
    const token = await tokens.tokenFor(principal, null);
    vi.advanceTimersByTime(269 * seconds);
    expect(await tokens.tokenFor(principal, null)).toBe(token);
    vi.advanceTimersByTime(2 * seconds);
    expect(await tokens.tokenFor(principal, null)).not.toBe(token);
  });

  it('is made anew after a revocation, and each time while none is heard', async () => {
    const made = [await tokens.tokenFor(principal, null)];
    const again = async () => {
      vi.advanceTimersByTime(seconds);
      made.push(await tokens.tokenFor(principal, null));
    };
    feed.emit('revoked', { type: 'session', sessionId: principal.sessionId });
    await again();
    feed.emit('down');
    await again();
    await again();
    tokens.drop(principal);
    await again();
    expect(new Set(made).size).toBe(5);
  });
});
