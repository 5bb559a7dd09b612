import type { Role } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import type { VerifiedToken } from './token-issuer.ts';

/** What a person may do right now: until when their sign-in lasts, and their role in the organisation of the token. */
export interface Standing {
  readonly endsAt: Date;
  readonly role: Role | null;
}

@Injectable()
export class StandingRepository {
  constructor(private readonly database: Database) {}

  /** One statement. Null when the sign-in is over. */
  find({ userId, sessionId, organizationId }: VerifiedToken): Promise<Standing | null> {
    return this.database.across(null, 'verify an access token', async (prisma) => {
      const [standing] = await prisma.$queryRaw<Standing[]>`
        SELECT sessions.expires_at AS "endsAt", memberships.role::text AS role
        FROM sessions
        LEFT JOIN memberships
          ON memberships.user_id = sessions.user_id AND memberships.tenant_id = ${organizationId}::uuid
        WHERE sessions.id = ${sessionId}::uuid AND sessions.user_id = ${userId}::uuid
          AND sessions.expires_at > now()`;
      return standing ?? null;
    });
  }
}
