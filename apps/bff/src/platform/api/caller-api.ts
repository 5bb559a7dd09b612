import {
  type ApiPath,
  type ApiTarget,
  type AsParsed,
  type Method,
  requestFor,
  type TransportRequest,
  type TransportResponse,
} from '@monorepo/api-client';
import type { Principal } from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import { ApiUnavailable, NotSignedIn } from '../../kernel/errors/index.ts';
import { AccessTokens, type Caller, Principals } from '../access/index.ts';
import { LOGGER, type Logger } from '../logging/index.ts';
import { accept, ApiPool } from '../upstream/index.ts';
import { RelayedAnswer } from './relayed-answer.ts';

/** The api, asked on behalf of whoever sent the request, with a token that says who and in which organisation. */
@Injectable()
export class CallerApi {
  constructor(
    private readonly pool: ApiPool,
    private readonly tokens: AccessTokens,
    private readonly principals: Principals,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Asks for just what the browser asked for, on its conditions, and answers as the api does. */
  async relay<M extends Method, Path extends ApiPath<M>>(
    caller: Caller,
    method: M,
    path: Path,
    target: AsParsed<ApiTarget<Path, M>>,
  ): Promise<RelayedAnswer> {
    const headers = { ...caller.headers, ...caller.conditions };
    const request = requestFor(method, path, target, headers);
    return new RelayedAnswer(await this.ask(caller, request), request.path);
  }

  private async ask(caller: Caller, request: TransportRequest): Promise<TransportResponse> {
    const { principal, organizationId } = caller;
    const answer = await this.send(principal, organizationId, request);
    return accept(answer.status === 401 ? await this.askAgain(caller, request) : answer);
  }

  /** The api refused the token, so nothing happened yet: either the session is over, or the token was stale. */
  private async askAgain(caller: Caller, request: TransportRequest): Promise<TransportResponse> {
    this.tokens.drop(caller.principal);
    const principal = await this.principals.refresh(caller.sessionToken);
    if (principal === null) throw new NotSignedIn();
    const answer = await this.send(principal, caller.organizationId, request);
    if (answer.status !== 401) return answer;
    this.logger.error('the api refuses our tokens: do ACCESS_TOKEN_*_KEY belong together?');
    throw new ApiUnavailable();
  }

  private async send(
    principal: Principal,
    organizationId: string | null,
    request: TransportRequest,
  ): Promise<TransportResponse> {
    const token = await this.tokens.tokenFor(principal, organizationId);
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    return this.pool.send({ ...request, headers });
  }
}
