import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { ContractPipe } from './kernel/contract.pipe.ts';
import type { Settings } from './keys.ts';
import { relay } from './platform/api/index.ts';
import { logAccess } from './platform/http/access-log.hook.ts';
import { takeJsonOnly } from './platform/http/json-body.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { serverOptions } from './platform/http/server-options.ts';
import type { Logger } from './platform/logging/logger.ts';
import { NestLogger } from './platform/logging/nest-logger.ts';
import { Readiness } from './platform/readiness.ts';
import { authenticate, CsrfTokens, Principals, refuseForgery } from './platform/session/index.ts';

/** The whole server, ready to listen. What every request needs is a Fastify hook, in the order it happens. */
export async function createApp(
  settings: Settings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const options: NestApplicationOptions = { bodyParser: false, logger: new NestLogger(logger) };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, logger),
    new FastifyAdapter(serverOptions(settings, logger)),
    options,
  );
  const production = settings.NODE_ENV === 'production';
  const readiness = app.get(Readiness);
  const server = app.getHttpAdapter().getInstance();

  app.setGlobalPrefix('bff', { exclude: ['healthz', 'readyz'] });
  app.useSecurityHeaders(securityHeaders);
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(new ProblemFilter());
  takeJsonOnly(server);
  await server.register(cookie);
  server.decorateRequest('caller', null);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store' });
    done();
  });
  server.addHook('onRequest', authenticate(app.get(Principals), production));
  server.addHook('onRequest', refuseForgery(app.get(CsrfTokens), settings.WEB_URL));
  server.addHook('preSerialization', relay);
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.isDraining) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('onResponse', logAccess);
  return app;
}
