import type { Page } from '@monorepo/shared-types';
import { expect } from 'vitest';
import { Database } from '../../../src/platform/database/index.ts';
import { type Ask, type Reply, TestApi } from '../test-api.ts';
import type { Person, Tenant } from '../world.ts';
import { type Body, type Made, Maker, type Samples } from './samples.ts';

/** One kind of record, asked over HTTP on a real database. */
export class RecordsUnderTest {
  private started: TestApi | undefined;

  constructor(readonly samples: Samples) {}

  async start(): Promise<void> {
    this.started = await TestApi.start();
  }

  async stop(): Promise<void> {
    await this.started?.stop();
  }

  get api(): TestApi {
    if (this.started === undefined) throw new Error('The api was not started');
    return this.started;
  }

  /** Somebody to make records, in an organisation of their own. */
  async maker(): Promise<Maker> {
    return new Maker(this.api, await this.api.world.tenant());
  }

  /** A record in an organisation of its own. */
  async one(change: object = {}) {
    const maker = await this.maker();
    const made = await maker.make(this.samples, 1, change);
    const { tenant } = maker;
    return { maker, tenant, made, at: this.at(made), token: tenant[this.samples.by].token };
  }

  at({ id }: Made): string {
    return `${this.samples.path}/${id}`;
  }

  /** What a test changes a record to. */
  async change(maker: Maker, n = 9): Promise<Body> {
    const { changes, body } = this.samples;
    const sample = await body(maker, n);
    return changes === null ? {} : { [changes]: sample[changes] };
  }

  ask<Data = Made>(method: string, path: string, ask: Ask): Promise<Reply<Data>> {
    return this.api.ask<Data>(method, path, ask);
  }

  /** Asks for whatever version is there. */
  write(method: string, path: string, token: string, body?: object): Promise<Reply<Made>> {
    const headers = { 'if-match': '*' };
    return this.ask(method, path, { token, headers, ...(body && { body }) });
  }

  create(token: string, body: object): Promise<Reply<Made>> {
    return this.ask('POST', this.samples.path, { token, body });
  }

  async list(token: string, query = ''): Promise<Made[]> {
    const reply = await this.ask<Page<Made>>('GET', this.samples.path + query, { token });
    expect(reply.status, reply.body).toBe(200);
    return reply.data.items;
  }

  async idsOf(token: string, query: string): Promise<string[]> {
    return (await this.list(token, query)).map(({ id }) => id);
  }

  /** A CSV file of the list, as cells. */
  async exported(token: string, query: string): Promise<string[][]> {
    const reply = await this.ask('GET', `${this.samples.path}/export?${query}`, { token });
    expect(reply.status, reply.body).toBe(200);
    return cellsOf(reply.body);
  }

  /** The ids of what was changed. */
  async bulk(token: string, body: object): Promise<string[]> {
    const path = `${this.samples.path}/bulk`;
    const { status, data, ...reply } = await this.ask<{ items: Made[] }>('POST', path, {
      token,
      body,
    });
    expect([200, 403], reply.body).toContain(status);
    return status === 403 ? [] : data.items.map(({ id }) => id);
  }

  /**
   * As somebody who reached the database itself, with the rights of the api.
   *
   * @returns how many rows were changed
   */
  bySql({ id }: Tenant, { userId, sessionId }: Person, statement: string): Promise<number> {
    const ctx = { requestId: 'test', userId, sessionId, organizationId: id, role: null };
    const database = this.api.app.get(Database, { strict: false });
    return database.within(ctx, (client) => client.$executeRawUnsafe(statement));
  }
}

/** Reads a CSV file (RFC 4180). */
export function cellsOf(text: string): string[][] {
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const lines: string[][] = [[]];
  for (const [, inQuotes, plain = '', end] of cells) {
    lines.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}
