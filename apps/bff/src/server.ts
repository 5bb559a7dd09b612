import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.ts';
import { Callers, CsrfTokens, keepDoor } from './platform/access/index.ts';
import { relayAnswers } from './platform/api/index.ts';
import {
  answerBrokenRequests,
  commonHeaders,
  logRequests,
  requestIdOf,
  RouteTable,
  sendCommonHeaders,
  sendProblem,
  takeJsonOnly,
} from './platform/http/index.ts';
import { Lifecycle } from './platform/lifecycle/index.ts';
import { type Logger, LoggingModule, NestLogger } from './platform/logging/index.ts';
import { type Settings, SettingsModule } from './platform/settings/index.ts';

/** The longest todo there may be, in the clumsiest JSON, is 10,000 characters of six bytes each. */
const bodyLimitBytes = 128 * 1024;
const requestTimeoutMs = 15_000;
/** Longer than any proxy keeps a connection it does not use, so that it is the proxy that closes it. */
const keepAliveTimeoutMs = 75_000;

/** The whole bff, ready to listen. What every request needs is done in Fastify's hooks, in this order. */
export async function createServer(
  settings: Settings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    appWith(settings, logger),
    createAdapter(settings),
    { abortOnError: false, bodyParser: false, logger: new NestLogger(logger) },
  );
  app.setGlobalPrefix('bff', { exclude: ['healthz', 'readyz'] });
  const fastify = app.getHttpAdapter().getInstance();
  app.get(RouteTable, { strict: false }).follow(fastify);
  sendCommonHeaders(fastify, settings, app.get(Lifecycle));
  logRequests(fastify, logger);
  takeJsonOnly(fastify);
  await fastify.register(cookie);
  keepDoor(fastify, {
    callers: app.get(Callers, { strict: false }),
    csrfTokens: app.get(CsrfTokens, { strict: false }),
    webOrigin: settings.WEB_URL,
  });
  relayAnswers(fastify);
  await app.init();
  return app;
}

function appWith(settings: Settings, logger: Logger): DynamicModule {
  return {
    module: AppModule,
    imports: [SettingsModule.with(settings), LoggingModule.with(logger)],
  };
}

function createAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    clientErrorHandler: answerBrokenRequests,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers({ ...commonHeaders(settings), 'x-request-id': request.id });
      sendProblem(error, request, reply);
    },
    genReqId: requestIdOf,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    return503OnClosing: false,
    // Contracts are zod's: loading Fastify's own compilers would only make every start longer.
    schemaController: { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } },
    routerOptions: { maxParamLength: 300 },
    trustProxy: settings.TRUSTED_PROXIES.length > 0 ? settings.TRUSTED_PROXIES : false,
  });
}

function refuse(): never {
  throw new Error('A contract is a zod schema of shared-types, not a schema of Fastify.');
}
