import type {
  CreateIdentitySession,
  IdentitySession,
  Principal,
  SessionAndUser,
  SessionTokenBody,
  UpdateIdentitySession,
} from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { userOf } from '../me/index.ts';
import { organizationOf } from '../organizations/index.ts';
import { IdentityNotFound } from './identity.errors.ts';
import { identityUserOf } from './identity-rows.ts';
import { SessionsRepository } from './sessions.repository.ts';

const touchEveryMs = 60_000;

/** Sign-ins, known by the opaque token in the cookie. */
@Injectable()
export class SessionsService {
  constructor(private readonly sessions: SessionsRepository) {}

  async create(body: CreateIdentitySession): Promise<IdentitySession> {
    const row = await this.sessions.insert(body);
    if (row === null) throw new IdentityNotFound();
    return identitySession(body.sessionToken, row);
  }

  async update({ sessionToken, expires }: UpdateIdentitySession): Promise<IdentitySession> {
    const row =
      expires === undefined
        ? await this.sessions.findLive(sessionToken)
        : await this.sessions.prolong(sessionToken, new Date(expires));
    if (row === null) throw new IdentityNotFound();
    return identitySession(sessionToken, row);
  }

  async find({ sessionToken }: SessionTokenBody): Promise<SessionAndUser> {
    const row = await this.sessions.findLiveWithUser(sessionToken);
    if (row === null) throw new IdentityNotFound();
    return { session: identitySession(sessionToken, row), user: identityUserOf(row.user) };
  }

  /** Whom the cookie stands for. Notes that they were seen, at most once a minute. */
  async resolve({ sessionToken }: SessionTokenBody): Promise<Principal> {
    const row = await this.sessions.findLiveWithMemberships(sessionToken);
    if (row === null) throw new IdentityNotFound();
    if (Date.now() - row.lastSeenAt.getTime() > touchEveryMs) await this.sessions.touch(row.id);
    return {
      sessionId: row.id,
      expiresAt: row.expiresAt.toISOString(),
      user: userOf(row.user),
      organizations: row.user.memberships.map(organizationOf),
    };
  }

  async delete({ sessionToken }: SessionTokenBody): Promise<void> {
    await this.sessions.delete(sessionToken);
  }
}

function identitySession(
  sessionToken: string,
  row: { userId: string; expiresAt: Date },
): IdentitySession {
  return { sessionToken, userId: row.userId, expires: row.expiresAt.toISOString() };
}
