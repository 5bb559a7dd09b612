import type { Principal } from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ApiUnavailable, NotSignedIn } from '../../kernel/errors/index.ts';
import { AccessTokens, type Caller, Principals } from '../access/index.ts';
import { LOGGER, type Logger } from '../logging/index.ts';
import { accept, type ApiAnswer, type ApiCall, ApiPool, parse } from '../upstream/index.ts';
import { RelayedAnswer } from './relayed-answer.ts';

/** A call to a route under `/v1`. Query and body are already what their contracts say. */
export interface CallerCall {
  readonly method: ApiCall['method'];
  readonly path: `/v1/${string}`;
  readonly query?: object;
  readonly body?: object;
}

/** The api, asked on behalf of whoever sent the request, with a token that says who and in which organisation. */
@Injectable()
export class CallerApi {
  constructor(
    private readonly pool: ApiPool,
    private readonly tokens: AccessTokens,
    private readonly principals: Principals,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Asks for just what the browser asked for, on its conditions, and answers what the api answers. */
  async relay(caller: Caller, call: CallerCall): Promise<RelayedAnswer> {
    const answer = await this.#ask(caller, call, { ...caller.headers, ...caller.conditions });
    return new RelayedAnswer(answer, call.path);
  }

  /** Asks for a part of an answer. */
  async read<Contract extends z.ZodType>(
    caller: Caller,
    { path, query = {} }: Pick<CallerCall, 'path' | 'query'>,
    contract: Contract,
  ): Promise<z.output<Contract>> {
    return parse(await this.#ask(caller, { method: 'GET', path, query }, caller.headers), contract);
  }

  async #ask(caller: Caller, call: CallerCall, headers: ApiCall['headers']): Promise<ApiAnswer> {
    const { principal, organizationId } = caller;
    const answer = await this.#send(principal, organizationId, call, headers);
    if (answer.status !== 401) return accept(answer);
    return accept(await this.#askAgain(caller, call, headers));
  }

  /** The api refused the token, so nothing happened yet: either the session is over, or the token was stale. */
  async #askAgain(caller: Caller, call: CallerCall, headers: ApiCall['headers']) {
    this.tokens.drop(caller.principal);
    const principal = await this.principals.refresh(caller.sessionToken);
    if (principal === null) throw new NotSignedIn();
    const answer = await this.#send(principal, caller.organizationId, call, headers);
    if (answer.status !== 401) return answer;
    this.logger.error('the api refuses our tokens: do ACCESS_TOKEN_*_KEY belong together?');
    throw new ApiUnavailable();
  }

  async #send(
    principal: Principal,
    organizationId: string | null,
    { method, path, query, body }: CallerCall,
    headers: ApiCall['headers'],
  ): Promise<ApiAnswer> {
    const authorization = `Bearer ${await this.tokens.tokenFor(principal, organizationId)}`;
    return this.pool.request({
      method,
      path: path + searchOf(query),
      headers: {
        ...headers,
        authorization,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

function searchOf(query: object = {}): string {
  const set = Object.entries(query as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
