import type { CreateIdentitySession } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { Database, isDangling } from '../../platform/database/index.ts';
import { tokenHash } from './token-hash.ts';

const session = { id: true, userId: true, lastSeenAt: true, expiresAt: true } as const;
const reason = 'resolve a session';

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** Null when there is no such person. */
  async insert({ sessionToken, expires, ...data }: CreateIdentitySession) {
    try {
      return await this.database.across(null, 'begin a session', (prisma) =>
        prisma.session.create({
          data: { ...data, tokenHash: tokenHash(sessionToken), expiresAt: new Date(expires) },
          select: session,
        }),
      );
    } catch (error) {
      if (isDangling(error)) return null;
      throw error;
    }
  }

  findLive(sessionToken: string) {
    return this.database.across(null, reason, (prisma) =>
      prisma.session.findFirst({ where: live(sessionToken), select: session }),
    );
  }

  findLiveWithUser(sessionToken: string) {
    return this.database.across(null, reason, (prisma) =>
      prisma.session.findFirst({
        where: live(sessionToken),
        select: { ...session, user: true },
        relationLoadStrategy: 'join',
      }),
    );
  }

  findLiveWithMemberships(sessionToken: string) {
    return this.database.across(null, reason, (prisma) =>
      prisma.session.findFirst({
        where: live(sessionToken),
        select: {
          ...session,
          user: {
            include: {
              memberships: {
                select: { role: true, organization: true },
                orderBy: [{ organization: { name: 'asc' } }, { id: 'asc' }],
              },
            },
          },
        },
        relationLoadStrategy: 'join',
      }),
    );
  }

  async prolong(sessionToken: string, expiresAt: Date) {
    const [row] = await this.database.across(null, 'prolong a session', (prisma) =>
      prisma.session.updateManyAndReturn({
        where: live(sessionToken),
        data: { expiresAt },
        select: session,
      }),
    );
    return row ?? null;
  }

  async touch(id: string): Promise<void> {
    await this.database.across(null, 'note that a session is used', (prisma) =>
      prisma.session.updateMany({ where: { id }, data: { lastSeenAt: new Date() } }),
    );
  }

  async delete(sessionToken: string): Promise<void> {
    await this.database.across(null, 'end a session', (prisma) =>
      prisma.session.deleteMany({ where: { tokenHash: tokenHash(sessionToken) } }),
    );
  }
}

function live(sessionToken: string) {
  return { tokenHash: tokenHash(sessionToken), expiresAt: { gt: new Date() } };
}
