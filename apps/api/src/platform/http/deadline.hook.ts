import type { FastifyInstance, FastifyReply } from 'fastify';
import { ServiceUnavailable } from '../../kernel/errors/index.ts';

/**
 * Answers 503 for a request that has been worked on for too long. One sweep looks at all of them: a timer for each costs more
 * than the rest of what Fastify does for a request. Streams are not answers that take long.
 */
export function limitTime(fastify: FastifyInstance, timeoutMs: number): void {
  const open = new Map<FastifyReply, number>();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.operation?.contentType !== 'text/event-stream') {
      open.set(reply, performance.now());
    }
    done();
  });
  fastify.addHook('onResponse', (_request, reply, done) => {
    open.delete(reply);
    done();
  });
  const sweep = setInterval(
    () => {
      const now = performance.now();
      for (const [reply, startedAt] of open) {
        if (now - startedAt < timeoutMs) break;
        open.delete(reply);
        if (!reply.sent) reply.send(new ServiceUnavailable('The answer took too long.'));
      }
    },
    Math.min(500, timeoutMs),
  );
  sweep.unref();
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(sweep);
    done();
  });
}
