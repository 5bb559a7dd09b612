import { describe, expect, it } from 'vitest';
import { type Grant, Grants } from './grants.ts';

const grant: Grant = {
  userId: 'user-1',
  sessionId: 'session-1',
  organizationId: 'organization-1',
  role: 'member',
  expiresAt: new Date(Date.now() + 60_000),
};

function remembering(...tokens: string[]): Grants {
  const grants = new Grants();
  for (const token of tokens) grants.begin()(token, grant);
  return grants;
}

describe('remembered grants', () => {
  it('are found by their token until they expire', () => {
    const grants = remembering('token');
    expect(grants.find('token')).toEqual(grant);
    expect(grants.find('another')).toBeUndefined();
    expect(grants.find('token', grant.expiresAt.getTime())).toBeUndefined();
  });

  it('are forgotten by what concerns them, and by nothing else', () => {
    const { userId, organizationId } = { userId: 'user-1', organizationId: 'organization-1' };
    const grants = remembering('token');
    grants.revoke({ type: 'session', sessionId: 'session-2' });
    grants.revoke({ type: 'membership', userId, organizationId: 'organization-2' });
    grants.revoke({ type: 'membership', userId: 'user-2', organizationId });
    grants.revoke({ type: 'user', userId: 'user-2' });
    expect(grants.find('token')).toBeDefined();
    for (const revocation of [
      { type: 'session', sessionId: 'session-1' },
      { type: 'membership', userId, organizationId },
      { type: 'user', userId },
    ] as const) {
      const remembered = remembering('one', 'other');
      remembered.revoke(revocation);
      expect(remembered.find('one')).toBeUndefined();
      expect(remembered.find('other')).toBeUndefined();
    }
  });

  it('are not kept when a revocation arrives while they are being looked up', () => {
    const grants = new Grants();
    const keep = grants.begin();
    grants.revoke({ type: 'session', sessionId: 'session-1' });
    keep('token', grant);
    expect(grants.find('token')).toBeUndefined();
    const keepAgain = grants.begin();
    grants.clear();
    keepAgain('token', grant);
    expect(grants.find('token')).toBeUndefined();
  });

  it('are all forgotten when revocations may have been missed', () => {
    const grants = remembering('one', 'other');
    grants.clear();
    expect(grants.find('one')).toBeUndefined();
  });

  it('are bounded in number', () => {
    const grants = new Grants(2);
    for (const token of ['a', 'b', 'c']) grants.begin()(token, grant);
    expect([grants.find('a'), grants.find('c')]).toEqual([undefined, grant]);
  });
});
