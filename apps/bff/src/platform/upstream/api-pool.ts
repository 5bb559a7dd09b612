import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { errors, Pool } from 'undici';
import { ApiAnswerUnusable, ApiTimeout, ApiUnavailable } from '../../kernel/errors/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';

export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With the query, if it has one. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Doing it twice is the same as doing it once. Reads are, unless said otherwise. */
  readonly repeatable?: boolean;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const maximumAnswerBytes = 4 * 1024 * 1024;
const connectTimeoutMs = 2_000;

/**
 * The connections to the api: a bounded number, kept alive. What is repeatable and meets a connection that the api has
 * just closed is tried once more; a change is not, because it may have happened.
 */
@Injectable()
export class ApiPool implements OnApplicationShutdown {
  readonly #pool: Pool;
  readonly #timeoutMs: number;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.#timeoutMs = settings.API_TIMEOUT_MS;
    this.#pool = new Pool(settings.API_URL, {
      connections: settings.API_CONNECTIONS,
      connect: { timeout: connectTimeoutMs },
      maxResponseSize: maximumAnswerBytes,
    });
  }

  /**
   * Whatever the api answers, in full.
   *
   * @throws {ApiUnavailable} when it cannot be reached or hangs up
   * @throws {ApiTimeout} when the whole answer takes longer than `API_TIMEOUT_MS`
   * @throws {ApiAnswerUnusable} when it does not speak HTTP, or says too much
   */
  async request(call: ApiCall): Promise<ApiAnswer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      return await this.#send(call, signal).catch((error: unknown) => {
        const repeatable = call.repeatable ?? call.method === 'GET';
        if (repeatable && isHangUp(error)) return this.#send(call, signal);
        throw error;
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async #send({ method, path, headers, body }: ApiCall, signal: AbortSignal): Promise<ApiAnswer> {
    const answer = await this.#pool.request({ method, path, headers, body: body ?? null, signal });
    return { status: answer.statusCode, headers: answer.headers, body: await answer.body.text() };
  }

  onApplicationShutdown(): Promise<void> {
    return this.#pool.destroy();
  }
}

function isHangUp(error: unknown): boolean {
  if (error instanceof errors.SocketError) return true;
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}

function refusalOf(cause: unknown): Error {
  const tooMuch = cause instanceof errors.ResponseExceededMaxSizeError;
  const notHttp = cause instanceof errors.HTTPParserError;
  if (tooMuch || notHttp) return new ApiAnswerUnusable(undefined, { cause });
  const slow = cause instanceof Error && cause.name === 'TimeoutError';
  return slow ? new ApiTimeout(undefined, { cause }) : new ApiUnavailable(undefined, { cause });
}
