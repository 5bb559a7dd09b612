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
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { ApiAnswerUnusable, ApiUnavailable, NotSignedIn } from '../../kernel/errors/index.ts';
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
    const send = (signed: TransportRequest) => this.pool.send(signed);
    return new RelayedAnswer(await this.ask(caller, request, send), request.path);
  }

  /** Asks for a file, and passes it on while it comes. */
  async download<Path extends ApiPath<'get'>>(
    caller: Caller,
    path: Path,
    target: AsParsed<ApiTarget<Path, 'get'>>,
  ): Promise<StreamableFile> {
    const request = requestFor('get', path, target, { ...caller.headers, accept: '*/*' });
    const open = (signed: TransportRequest) => this.pool.open(signed);
    const { stream, headers } = await this.ask(caller, request, open);
    const [type, disposition] = [headers['content-type'], headers['content-disposition']];
    if (stream === null || typeof type !== 'string' || typeof disposition !== 'string') {
      stream?.once('error', () => undefined).destroy();
      throw new ApiAnswerUnusable();
    }
    return new StreamableFile(stream, { type, disposition });
  }

  private async ask<Answer extends TransportResponse>(
    caller: Caller,
    request: TransportRequest,
    send: (signed: TransportRequest) => Promise<Answer>,
  ): Promise<Answer> {
    const { principal, organizationId } = caller;
    const answer = await send(await this.signed(principal, organizationId, request));
    return accept(answer.status === 401 ? await this.askAgain(caller, request, send) : answer);
  }

  /** The api refused the token, so nothing happened yet: either the session is over, or the token was stale. */
  private async askAgain<Answer extends TransportResponse>(
    caller: Caller,
    request: TransportRequest,
    send: (signed: TransportRequest) => Promise<Answer>,
  ): Promise<Answer> {
    this.tokens.drop(caller.principal);
    const principal = await this.principals.refresh(caller.sessionToken);
    if (principal === null) throw new NotSignedIn();
    const answer = await send(await this.signed(principal, caller.organizationId, request));
    if (answer.status !== 401) return answer;
    this.logger.error('the api refuses our tokens: do ACCESS_TOKEN_*_KEY belong together?');
    throw new ApiUnavailable();
  }

  private async signed(
    principal: Principal,
    organizationId: string | null,
    request: TransportRequest,
  ): Promise<TransportRequest> {
    const token = await this.tokens.tokenFor(principal, organizationId);
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
  }
}
