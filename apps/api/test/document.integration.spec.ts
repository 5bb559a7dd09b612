import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileValues, valuesOf } from './support/arbitraries.ts';
import type { DocumentedOperation } from './support/contract-check.ts';
import { internalSecret } from './support/settings.ts';
import { type Ask, contract, type Reply, TestApi } from './support/test-api.ts';
import type { Tenant } from './support/world.ts';

let api: TestApi;
let acme: Tenant;

beforeAll(async () => {
  api = await TestApi.start();
  acme = await api.world.tenant();
  for (let index = 0; index < 30; index += 1) {
    await api.ask('POST', '/v1/todos', {
      token: acme.member.token,
      body: { title: `todo ${index}` },
    });
  }
});
afterAll(() => api.stop());

interface Request {
  path: string;
  ask: Ask;
}

/** A request to an operation, each part of it as the document describes or, where `hostile`, as nobody should send it. */
function requestsTo(
  template: string,
  operation: DocumentedOperation,
  hostile: boolean,
): fc.Arbitrary<Request> {
  const { schemas } = contract.document.components;
  const good = (schema: object) => valuesOf(schema, schemas);
  const any = (schema: object) => (hostile ? fc.oneof(good(schema), hostileValues) : good(schema));
  const inPlace = (place: string) => operation.parameters.filter((part) => part.in === place);
  const record = (place: string, make: (schema: object) => fc.Arbitrary<unknown>) =>
    fc.record(Object.fromEntries(inPlace(place).map(({ name, schema }) => [name, make(schema)])), {
      requiredKeys: inPlace(place)
        .filter(({ required }) => required)
        .map(({ name }) => name),
    });
  const bodySchema = operation.requestBody?.content['application/json'].schema;
  const body = bodySchema === undefined ? fc.constant(undefined) : any(bodySchema);
  return fc
    .record({
      path: record('path', any),
      query: record('query', any),
      headers: record('header', good),
      body: hostile && bodySchema ? mutated(body) : body,
    })
    .map(({ path, query, headers, body: sent }) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) search.set(name, asText(value));
      const filled = template.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(asText(path[name]).toWellFormed()),
      );
      return {
        path: search.size === 0 ? filled : `${filled}?${search.toString()}`,
        ask: {
          ...tokenFor(operation),
          ...(sent !== undefined && { body: sent }),
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [name, headerText(value)]),
          ),
        },
      };
    });
}

/** A described body with one field replaced, added or taken away. */
function mutated(body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(body, fc.nat(), hostileValues).map(([value, at, hostile]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const keys = [...Object.keys(value), 'unknown'];
    return { ...value, [keys[at % keys.length] ?? 'unknown']: hostile };
  });
}

const asText = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);
const headerText = (value: unknown) =>
  asText(value)
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 200);

function tokenFor(operation: DocumentedOperation): Ask {
  const schemes = operation.security.flatMap((scheme) => Object.keys(scheme));
  if (schemes.includes('internalSecret')) return { token: internalSecret };
  return schemes.includes('accessToken') ? { token: acme.owner.token } : {};
}

/** What was made up refers to records that are not there; all else of it was right. */
function isDangling({ status, problem }: Reply): boolean {
  const codes = status === 400 ? problem.errors?.map(({ code }) => code) : undefined;
  return codes?.length !== 0 && codes?.every((code) => code === 'not_found') === true;
}

/** Streams never end; signing everybody out would end the test. */
const leftOut = ['revocations.follow', 'me.revokeAll'];

const operations = [...contract.operations].filter(
  ([, { operationId }]) => !leftOut.includes(operationId),
);

it('knows of every operation', () => {
  expect(operations.length).toBeGreaterThan(30);
});

describe.each(['as documented', 'as nobody should'] as const)('sent %s', (manner) => {
  it.each(operations)(
    '%s answers as documented, and never with a fault',
    async (key, operation) => {
      const [method = '', template = ''] = key.split(' ');
      const requests = requestsTo(template, operation, manner !== 'as documented');
      const statuses = new Set<number>();
      const asked = fc.asyncProperty(requests, async ({ path, ask }) => {
        const reply = await api.ask(method, path, ask);
        const { status, body } = reply;
        statuses.add(isDangling(reply) ? 404 : status);
        expect(status, `${method} ${path} ${JSON.stringify(ask)} ${body}`).toBeLessThan(500);
      });
      await fc.assert(asked, { numRuns: 25 });
      if (manner === 'as documented') expect([...statuses]).not.toEqual([400]);
    },
  );
});
