import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../../kernel/errors/index.ts';
import { requestIdOf } from './request-id.ts';

const mediaType = 'application/problem+json; charset=utf-8';

/** Node's codes for what cannot be read as HTTP, by the status it is answered with. */
const statuses: Readonly<Partial<Record<string, number>>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what never became a request: a broken start line, headers too large, a body that does not come. */
export function answerBrokenRequests(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const statusCode = statuses[error.code ?? ''] ?? 400;
  const { problem } = refusalOf(Object.assign(new Error(), { statusCode }));
  const requestId = randomUUID();
  const body = JSON.stringify({ ...problem, requestId });
  socket.end(
    [
      `HTTP/1.1 ${statusCode} ${problem.title}`,
      `Content-Type: ${mediaType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Answers an address the router cannot read, which no hook and no filter sees. */
export function answerBrokenAddress(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { problem } = refusalOf(error);
  const requestId = requestIdOf(request.raw);
  void reply
    .code(problem.status)
    .header('x-request-id', requestId)
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(JSON.stringify({ ...problem, requestId }));
}
