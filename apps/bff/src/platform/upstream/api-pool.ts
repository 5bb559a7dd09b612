import {
  type TransportRequest,
  type TransportResponse,
  undiciTransport,
  type UndiciTransport,
} from '@monorepo/api-client';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { errors, Pool } from 'undici';
import { ApiAnswerUnusable, ApiTimeout, ApiUnavailable } from '../../kernel/errors/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';

const maximumAnswerBytes = 4 * 1024 * 1024;
const connectTimeoutMs = 2_000;

/** Of what goes on for long: a few at a time, so that pages never wait for files. */
const fileConnections = 16;

/** An answer whose body, where it is good, is yet to come. */
export interface OpenAnswer extends TransportResponse {
  readonly stream: Readable | null;
}

/** The connections to the api: a bounded number, kept alive. */
@Injectable()
export class ApiPool implements OnApplicationShutdown {
  private readonly transport: UndiciTransport;
  private readonly files: Pool;
  private readonly timeoutMs: number;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.timeoutMs = settings.API_TIMEOUT_MS;
    this.transport = undiciTransport(settings.API_URL, {
      connections: settings.API_CONNECTIONS,
      connect: { timeout: connectTimeoutMs },
      maxResponseSize: maximumAnswerBytes,
    });
    this.files = new Pool(settings.API_URL, {
      connections: fileConnections,
      connect: { timeout: connectTimeoutMs },
      headersTimeout: this.timeoutMs,
      bodyTimeout: this.timeoutMs,
    });
  }

  /**
   * Whatever the api answers, in full. What is repeatable (doing it twice is the same as doing it once) and meets a
   * connection that the api has just closed is sent once more; anything else is not, because it may have happened.
   *
   * @throws {ApiUnavailable} when the api cannot be reached or hangs up
   * @throws {ApiTimeout} when the whole answer takes longer than `API_TIMEOUT_MS`
   * @throws {ApiAnswerUnusable} when it does not speak HTTP, or says too much
   */
  async send(
    request: TransportRequest,
    isRepeatable: boolean = request.method === 'GET',
  ): Promise<TransportResponse> {
    const timed = { ...request, signal: AbortSignal.timeout(this.timeoutMs) };
    try {
      return await this.transport(timed).catch((error: unknown) => {
        if (isRepeatable && isHangUp(error)) return this.transport(timed);
        throw error;
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /**
   * The head of an answer, and its body as a stream that goes at the pace of whoever takes it, however long it is. A refusal is
   * read in full. Throws as `send` does, until the head is there.
   */
  async open({ method, path, headers }: TransportRequest): Promise<OpenAnswer> {
    try {
      const answer = await this.files.request({ method, path, headers: { ...headers } });
      const { statusCode: status, headers: told, body: stream } = answer;
      if (status < 400) return { status, headers: told, body: '', stream };
      return { status, headers: told, body: await stream.text(), stream: null };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.transport.close(), this.files.close()]);
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
  const slow =
    cause instanceof errors.HeadersTimeoutError ||
    (cause instanceof Error && cause.name === 'TimeoutError');
  return slow ? new ApiTimeout(undefined, { cause }) : new ApiUnavailable(undefined, { cause });
}
