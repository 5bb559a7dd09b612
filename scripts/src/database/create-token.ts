import { createPrivateKey, hash, randomBytes } from 'node:crypto';
import { createDatabase } from '@monorepo/database';
import type { DatabaseUrls } from '@monorepo/database/setup';
import { accessTokenAudience, accessTokenIssuer } from '@monorepo/shared-types';
import { SignJWT } from 'jose';
import { Failure } from '../failure.ts';

export interface TokenRequest {
  readonly urls: DatabaseUrls;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly slug: string;
  readonly email: string;
  readonly lifetimeMs: number;
}

/**
 * Signs a token as the bff does (`AccessTokenClaims`), for a session of its own that its owner sees in Settings and can
 * end there. The session's cookie value is thrown away: the session serves this token alone.
 *
 * @throws {Failure} where there is no such person or organisation, or the person does not belong to it
 */
export async function createToken(request: TokenRequest): Promise<string> {
  const { userId, organizationId, sessionId, expiresAt } = await createSession(request);
  const jwk = Buffer.from(request.environment['ACCESS_TOKEN_PRIVATE_KEY'] ?? '', 'base64url');
  const key = createPrivateKey({ key: JSON.parse(jwk.toString()) as never, format: 'jwk' });
  return new SignJWT({ sid: sessionId, org: organizationId })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(accessTokenIssuer)
    .setAudience(accessTokenAudience)
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(key);
}

async function createSession({ urls, slug, email, lifetimeMs }: TokenRequest) {
  const { runtimeUrl: url, systemUrl } = urls;
  const database = createDatabase({ url, systemUrl, poolSize: 1, systemPoolSize: 1 });
  try {
    return await database.asSystem('token', async (system) => {
      const organization = await system.organization.findUnique({ where: { slug } });
      if (!organization) throw new Failure(`There is no organisation ${slug}.`);
      const user = await system.user.findUnique({ where: { email } });
      if (!user) throw new Failure(`There is nobody with the address ${email}.`);
      const membership = await system.membership.findFirst({
        where: { userId: user.id, tenantId: organization.id },
      });
      if (!membership) throw new Failure(`${email} does not belong to ${slug}.`);
      const expiresAt = new Date(Date.now() + lifetimeMs);
      const session = await system.session.create({
        data: {
          userId: user.id,
          tokenHash: new Uint8Array(hash('sha256', randomBytes(32), 'buffer')),
          userAgent: 'pnpm run token',
          expiresAt,
        },
      });
      return { userId: user.id, organizationId: organization.id, sessionId: session.id, expiresAt };
    });
  } finally {
    await database.close();
  }
}
