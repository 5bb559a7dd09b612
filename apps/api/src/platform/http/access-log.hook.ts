import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, symbols } from 'pino';
import type { Logger } from '../logging/index.ts';

/**
 * One line for each request, in the form of all others: never its address with the query, its headers or its body. Nothing in
 * it was typed by a client (ids are checked, the route is ours), so it is put together here: pino takes 6 µs for what
 * takes 2, and looking for credentials would come on top.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  const output = (logger as unknown as Record<symbol, DestinationStream>)[symbols.streamSym];
  const { service } = logger.bindings() as { service: string };
  fastify.addHook('onResponse', (request, reply, done) => {
    if (logger.isLevelEnabled('info')) output?.write(lineOf(service, request, reply));
    done();
  });
}

function lineOf(service: string, request: FastifyRequest, reply: FastifyReply): string {
  const { context } = request;
  const person =
    context === null
      ? ''
      : `"organizationId":${quoted(context.organizationId)},"userId":${quoted(context.userId)},`;
  return `{"level":"info","time":${Date.now()},"service":"${service}","requestId":"${request.id}",${person}"method":"${request.method}","route":${quoted(routeOf(request))},"status":${reply.statusCode},"durationMs":${reply.elapsedTime.toFixed(2)},"msg":"request"}\n`;
}

function quoted(text: string | null | undefined): string {
  return text == null ? 'null' : `"${text}"`;
}

/** Fastify keeps the pattern of the route in its configuration; an unknown address has none. */
function routeOf({ route }: FastifyRequest): string | undefined {
  return (route as { url?: string }).url;
}
