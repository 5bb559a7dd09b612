import type { FastifyInstance, FastifyReply } from 'fastify';
import { ServiceUnavailable } from '../../kernel/errors/index.ts';

/**
 * Answers 503 for a request that has been worked on for too long. One sweep looks at all of them: a timer for each costs more
 * than the rest of what Fastify does for a request. Streams are not answers that take long.
 */
export function limitTime(fastify: FastifyInstance, timeoutMs: number): void {
  const open = new Set<FastifyReply>();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.route.operation?.contentType !== 'text/event-stream') {
      open.add(reply);
    }
    done();
  });
  fastify.addHook('onResponse', (_request, reply, done) => {
    open.delete(reply);
    done();
  });
  const sweep = setInterval(
    () => {
      for (const reply of open) {
        if (reply.elapsedTime < timeoutMs) break;
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
