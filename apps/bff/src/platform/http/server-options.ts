import type { Socket } from 'node:net';
import { LogController } from 'fastify';
import { problemMediaType, problemOf } from '../../kernel/problem.ts';
import type { Logger } from '../logging/logger.ts';
import type { Settings } from '../settings.ts';
import { sendProblem } from './problem.filter.ts';
import { requestIdOf } from './request-id.ts';

/** The longest todo there may be, in the clumsiest JSON: 10,000 characters of six bytes each, and some. */
const bodyLimitBytes = 128 * 1024;

/** How the HTTP server behaves before any of our code runs. */
export function serverOptions(settings: Settings, logger: Logger) {
  return {
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: requestIdOf,
    requestIdHeader: false as const,
    trustProxy: settings.TRUSTED_PROXIES,
    bodyLimit: bodyLimitBytes,
    requestTimeout: 15_000,
    keepAliveTimeout: 75_000,
    return503OnClosing: false,
    frameworkErrors: sendProblem,
    clientErrorHandler: answerGarbage,
  };
}

/** What is no HTTP request never gets as far as a request object. */
function answerGarbage({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const statusCode =
    code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const { problem } = problemOf({ statusCode }, requestIdOf({ headers: {} }));
  const body = JSON.stringify(problem);
  socket.write(
    [
      `HTTP/1.1 ${statusCode} ${problem.title}`,
      `content-type: ${problemMediaType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  socket.destroySoon();
}
