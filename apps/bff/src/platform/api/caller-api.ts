import type { Principal } from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import { ApiUnavailable, NotSignedIn, OrganizationNotFound } from '../../kernel/errors/index.ts';
import { LOGGER, type Logger } from '../logging/logger.ts';
import { AccessTokens, type Caller, Principals } from '../session/index.ts';
import { accept } from './api-answer.ts';
import { type ApiAnswer, type ApiCall, ApiPool } from './api-pool.ts';
import { RelayedAnswer } from './relayed-answer.ts';

/** A call to a route under `/v1`. Query and body are already what their contracts say. */
export interface CallerCall {
  readonly method: ApiCall['method'];
  readonly path: `/v1/${string}`;
  readonly query?: object;
  readonly body?: object;
}

/** The api, asked on behalf of whoever sent the request, with a token that says so. */
@Injectable()
export class CallerApi {
  constructor(
    private readonly pool: ApiPool,
    private readonly tokens: AccessTokens,
    private readonly principals: Principals,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What a person does outside any organisation. */
  personal(caller: Caller, call: CallerCall): Promise<RelayedAnswer> {
    return this.#call(caller, null, call);
  }

  /**
   * What a person does in one of their organisations.
   *
   * @throws {OrganizationNotFound} when they do not belong to it, or it does not exist
   */
  async within(caller: Caller, slug: string, call: CallerCall): Promise<RelayedAnswer> {
    return this.#call(caller, await this.#organizationId(caller, slug), call);
  }

  /** Whoever has just joined an organisation is not known to, until they are looked up again. */
  async #organizationId(caller: Caller, slug: string): Promise<string> {
    const known = organizationIdOf(caller.principal, slug);
    if (known !== undefined) return known;
    const principal = await this.principals.refresh(caller.sessionToken);
    if (principal === null) throw new NotSignedIn();
    const found = organizationIdOf(principal, slug);
    if (found === undefined) throw new OrganizationNotFound();
    return found;
  }

  async #call(caller: Caller, organizationId: string | null, call: CallerCall) {
    const answer = await this.#send(caller, caller.principal, organizationId, call);
    if (answer.status !== 401) return new RelayedAnswer(accept(answer), call.path);
    const again = await this.#sendAgain(caller, organizationId, call);
    return new RelayedAnswer(accept(again), call.path);
  }

  /** The api refused the token, so nothing happened yet: either the session is over, or the token was stale. */
  async #sendAgain(caller: Caller, organizationId: string | null, call: CallerCall) {
    this.tokens.drop(caller.principal);
    const principal = await this.principals.refresh(caller.sessionToken);
    if (principal === null) throw new NotSignedIn();
    const answer = await this.#send(caller, principal, organizationId, call);
    if (answer.status !== 401) return answer;
    this.logger.error('the api refuses our tokens: do ACCESS_TOKEN_*_KEY belong together?');
    throw new ApiUnavailable();
  }

  async #send(
    caller: Caller,
    principal: Principal,
    organizationId: string | null,
    { method, path, query, body }: CallerCall,
  ): Promise<ApiAnswer> {
    const authorization = `Bearer ${await this.tokens.tokenFor(principal, organizationId)}`;
    const target = path + searchOf(query);
    if (body === undefined) {
      return this.pool.request({
        method,
        path: target,
        headers: { ...caller.headers, authorization },
      });
    }
    return this.pool.request({
      method,
      path: target,
      headers: { ...caller.headers, authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

function organizationIdOf(principal: Principal, slug: string): string | undefined {
  return principal.organizations.find((organization) => organization.slug === slug)?.id;
}

function searchOf(query: object = {}): string {
  const set = Object.entries(query as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  if (set.length === 0) return '';
  return `?${new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
}
