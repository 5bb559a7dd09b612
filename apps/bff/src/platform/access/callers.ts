import { type Principal, sessionCookieName, SessionToken } from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotSignedIn, OrganizationNotFound } from '../../kernel/errors/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';
import type { Caller } from './caller.ts';
import { conditionsOf, descriptionOf } from './forwarded-headers.ts';
import { Principals } from './principals.ts';

/** Says who sends a request, by its session cookie, and to which of their organisations, by its address. */
@Injectable()
export class Callers {
  private readonly cookieName: string;

  constructor(
    private readonly principals: Principals,
    @Inject(SETTINGS) { NODE_ENV }: Settings,
  ) {
    this.cookieName = sessionCookieName(NODE_ENV === 'production');
  }

  /**
   * @throws {NotSignedIn} when there is no session cookie, or its session is over
   * @throws {OrganizationNotFound} when the address names an organisation that is not theirs
   */
  async identify(request: FastifyRequest): Promise<Caller> {
    const cookie = SessionToken.safeParse(request.cookies[this.cookieName]);
    if (!cookie.success) throw new NotSignedIn();
    const sessionToken = cookie.data;
    const { session } = request.routeOptions.config;
    const principal = await (session === 'fresh'
      ? this.lookUp(sessionToken)
      : this.recall(sessionToken));
    return {
      sessionToken,
      principal,
      organizationId: await this.organizationOf(request, sessionToken, principal),
      headers: descriptionOf(request),
      conditions: conditionsOf(request),
    };
  }

  /** Who has just joined an organisation is not known to, until their session is looked up again. */
  private async organizationOf(
    { params }: FastifyRequest,
    sessionToken: string,
    principal: Principal,
  ) {
    const { slug } = params as { slug?: string };
    if (slug === undefined) return null;
    const id = idOf(slug, principal) ?? idOf(slug, await this.lookUp(sessionToken));
    if (id === undefined) throw new OrganizationNotFound();
    return id;
  }

  private async recall(sessionToken: string): Promise<Principal> {
    return orRefuse(await this.principals.find(sessionToken));
  }

  private async lookUp(sessionToken: string): Promise<Principal> {
    return orRefuse(await this.principals.refresh(sessionToken));
  }
}

function idOf(slug: string, { organizations }: Principal): string | undefined {
  return organizations.find((organization) => organization.slug === slug)?.id;
}

function orRefuse(principal: Principal | null): Principal {
  if (principal === null) throw new NotSignedIn();
  return principal;
}
