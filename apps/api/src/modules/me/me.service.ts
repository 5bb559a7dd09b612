import { type Me, permissionsOf, type SessionList, type UpdateMe } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { TokenInvalid } from '../../kernel/errors/index.ts';
import type { RequestContext } from '../../kernel/request-context.ts';
import { OrganizationsService } from '../organizations/index.ts';
import { SessionNotFound } from './me.errors.ts';
import { MeRepository } from './me.repository.ts';
import { sessionOf, userOf } from './me-rows.ts';

@Injectable()
export class MeService {
  constructor(
    private readonly people: MeRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async read(ctx: RequestContext): Promise<Me> {
    const [user, organization] = await Promise.all([
      this.people.findUser(ctx),
      this.organizations.find(ctx),
    ]);
    if (user === null) throw new TokenInvalid();
    return { user: userOf(user), organization, permissions: permissionsOf(ctx.role) };
  }

  async update(ctx: RequestContext, change: UpdateMe): Promise<Me> {
    await this.people.updateUser(ctx, change);
    return this.read(ctx);
  }

  async sessions(ctx: RequestContext): Promise<SessionList> {
    const rows = await this.people.findLiveSessions(ctx);
    return { items: rows.map((row) => sessionOf(row, ctx.sessionId)) };
  }

  /** @throws {SessionNotFound} also for a session of another person */
  async revoke(ctx: RequestContext, id: string): Promise<void> {
    const found = await this.people.deleteSession(ctx, id);
    if (!found) throw new SessionNotFound();
  }

  async revokeAll(ctx: RequestContext): Promise<void> {
    await this.people.deleteSessions(ctx);
  }
}
