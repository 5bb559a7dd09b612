import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import { AppModule } from './app.module.ts';
import { Authenticator, keepDoor } from './platform/access/index.ts';
import {
  answerBrokenAddress,
  answerBrokenRequests,
  beginRequests,
  describeRepresentations,
  limitTime,
  logRequests,
  requestIdOf,
  RouteTable,
  takeJsonOnly,
} from './platform/http/index.ts';
import { Lifecycle } from './platform/lifecycle/index.ts';
import { type Logger, LoggingModule, NestLogger } from './platform/logging/index.ts';
import { buildDocument, controllersIn, OpenApiModule } from './platform/openapi/index.ts';
import { RateLimits } from './platform/rate-limit/index.ts';
import { type Settings, SettingsModule } from './platform/settings/index.ts';

const bodyLimitBytes = 1024 * 1024;

/** Controllers and providers beside the api's own, for tests and measurements. */
export type Extension = Pick<DynamicModule, 'controllers' | 'providers'>;

/** The whole api, ready to listen. What every request needs is done in Fastify's hooks; see docs/decisions. */
export async function createServer(
  settings: Settings,
  logger: Logger,
  extension: Extension = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    appWith(settings, logger, extension),
    createAdapter(settings),
    { abortOnError: false, bodyParser: false, logger: new NestLogger(logger) },
  );
  if (settings.CORS_ORIGINS.length > 0) {
    app.enableCors({
      origin: settings.CORS_ORIGINS,
      exposedHeaders: ['ETag', 'Location', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    });
  }
  const fastify = app.getHttpAdapter().getInstance();
  takeJsonOnly(fastify);
  app.get(RouteTable).follow(fastify);
  beginRequests(fastify, settings);
  logRequests(fastify, logger);
  limitTime(fastify, settings.REQUEST_TIMEOUT_MS);
  keepDoor(fastify, {
    authenticator: app.get(Authenticator, { strict: false }),
    limits: app.get(RateLimits, { strict: false }),
    internalSecret: settings.INTERNAL_API_SECRET,
  });
  describeRepresentations(fastify, app.get(Lifecycle));
  await app.init();
  return app;
}

function appWith(settings: Settings, logger: Logger, extension: Extension): DynamicModule {
  return {
    ...extension,
    module: AppModule,
    imports: [
      SettingsModule.with(settings),
      LoggingModule.with(logger),
      OpenApiModule.with(buildDocument(controllersIn(AppModule))),
    ],
  };
}

function createAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    clientErrorHandler: answerBrokenRequests,
    frameworkErrors: answerBrokenAddress,
    genReqId: requestIdOf,
    requestTimeout: settings.REQUEST_TIMEOUT_MS,
    keepAliveTimeout: 65_000,
    return503OnClosing: false,
    // Contracts are zod's: loading Fastify's own compilers would only make every start longer.
    schemaController: { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } },
    // A request without one is answered by a hook, as a problem.
    http: { requireHostHeader: false },
    routerOptions: { maxParamLength: 300 },
    skipMiddie: true,
    trustProxy: settings.TRUSTED_PROXIES.length > 0 ? settings.TRUSTED_PROXIES : false,
  });
}

function refuse(): never {
  throw new Error('A contract is a zod schema of shared-types, not a schema of Fastify.');
}
