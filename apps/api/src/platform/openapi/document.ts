import type { Type } from '@nestjs/common';
import type { z } from 'zod';
import { describe, withComponents } from './contracts.ts';
import { type DeclaredRoute, declaredRoutes } from './operations.ts';
import { isCacheable, responsesOf } from './responses.ts';
import { withSharedResponses } from './shared-responses.ts';

export type OpenApiDocument = ReturnType<typeof buildDocument>;

/** The OpenAPI 3.1 document of everything the controllers serve, made from their contracts. */
export function buildDocument(controllers: readonly Type[]) {
  const routes = declaredRoutes(controllers);
  const operations: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const route of routes) (operations[route.path] ??= {})[route.method] = operation(route);
  const { paths, schemas } = withComponents(operations);
  const shared = withSharedResponses(paths);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Groundplan API',
      version: '1.0.0',
      description:
        'Errors are RFC 9457 problems with a stable `code`. Lists are read by cursor. A change needs the ETag that was read, as `If-Match`. A POST may be repeated safely with an `Idempotency-Key`. Routes tagged `internal` are for the platform’s own processes.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name })),
    paths: shared.paths,
    components: {
      schemas,
      responses: shared.responses,
      headers,
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A token of a person, in at most one organisation.',
        },
        internalSecret: {
          type: 'http',
          scheme: 'bearer',
          description: 'INTERNAL_API_SECRET: for the platform’s own processes.',
        },
      },
    },
  };
}

function operation(route: DeclaredRoute) {
  const { access, operation: declared } = route.config;
  const permission = access?.kind === 'permission' ? access.permission : undefined;
  return {
    operationId: route.id,
    summary: declared?.summary ?? route.id,
    ...(permission && { description: `Needs the permission \`${permission}\`.` }),
    tags: [tagOf(route)],
    security: securityOf(route),
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: describe(route.body, 'input') } },
      },
    }),
    responses: responsesOf(route),
  };
}

function tagOf({ path }: DeclaredRoute): string {
  const [first = '', second] = path.slice(1).split('/');
  if (first === 'v1') return second ?? first;
  return first === 'internal' ? 'internal' : 'platform';
}

function securityOf({ config }: DeclaredRoute): Record<string, never[]>[] {
  if (config.access?.kind === 'permission') return [{ accessToken: [] }];
  return config.access?.kind === 'internal' ? [{ internalSecret: [] }] : [];
}

function parametersOf(route: DeclaredRoute): object[] {
  return [
    ...Object.entries(route.pathParameters).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: describe(schema, 'input'),
    })),
    ...Object.entries<z.ZodType>(route.query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema: describe(schema, 'input'),
    })),
    ...headerParametersOf(route),
  ];
}

function headerParametersOf(route: DeclaredRoute): object[] {
  return [
    ...(route.config.ifMatch === true
      ? [header('If-Match', true, 'The ETag that was read, or `*`.', '^(\\*|"[0-9]+")$')]
      : []),
    ...(route.config.idempotent !== undefined
      ? [header('Idempotency-Key', false, 'Makes repeating safe for 24 hours.', '^[!-~]{1,255}$')]
      : []),
    ...(isCacheable(route)
      ? [header('If-None-Match', false, 'An ETag: answers 304 if nothing changed.')]
      : []),
  ];
}

function header(name: string, required: boolean, description: string, pattern?: string): object {
  const schema = { type: 'string', ...(pattern !== undefined && { pattern }) };
  return { name, in: 'header', required, description, schema };
}

const text = (description: string) => ({ description, schema: { type: 'string' } });
const count = (description: string) => ({ description, schema: { type: 'integer', minimum: 0 } });

const headers = {
  ETag: text('The version of what was answered; for a record that changes need it as If-Match.'),
  'Idempotency-Replayed': text('`true` where this is the first answer again.'),
  Location: text('The address of the new record.'),
  'RateLimit-Limit': count('Requests allowed in the current minute.'),
  'RateLimit-Remaining': count('Requests left of them.'),
  'RateLimit-Reset': count('Seconds until the minute is over.'),
  'Retry-After': count('Seconds to wait before trying again.'),
  'X-Request-Id': text(
    'Names the request in logs and problems; yours if you sent a well-formed one.',
  ),
};
