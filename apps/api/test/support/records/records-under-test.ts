import type { Page, Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import { Database } from '../../../src/platform/database/index.ts';
import { type Ask, type Reply, TestApi } from '../test-api.ts';
import type { Person, Tenant } from '../world.ts';
import { type Body, type Given, type Made, Maker, type Samples } from './samples.ts';

/** Transitions, one after the other, each by whom. */
export type Way = readonly (readonly [transition: string, by: Role])[];

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
  async one(given: Given = {}, way: Way = []) {
    const maker = await this.maker();
    const made = await maker.make(this.samples, 1, given);
    const { tenant } = maker;
    const at = this.at(made);
    for (const [transition, by] of way) {
      const moved = await this.write('POST', `${at}/${transition}`, tenant[by].token);
      expect(moved.status, moved.body).toBe(200);
    }
    return { maker, tenant, made, at, token: tenant[this.samples.by].token };
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

  /** Whether a list can be filtered by `parameter`. */
  takes(parameter: string): boolean {
    const list = this.api.contract.find('GET', this.samples.path);
    return list?.parameters.some(({ name }) => name === parameter) === true;
  }

  errorCode(error: string): string {
    return `${this.samples.code}.${error}`;
  }

  /**
   * As somebody who reached the database itself, with the rights of the api.
   *
   * @returns how many rows were read or changed
   */
  runSql({ id }: Tenant, { userId, sessionId }: Person, statement: string): Promise<number> {
    const ctx = { requestId: 'test', userId, sessionId, organizationId: id, role: null };
    const database = this.api.app.get(Database, { strict: false });
    return database.within(ctx, (client) => client.$executeRawUnsafe(statement));
  }

  /** In the database itself, to one record. @returns whether it was seen or touched: 1 or 0, also where SQL is refused */
  async bySql(
    tenant: Tenant,
    person: Person,
    action: 'read' | 'update' | 'delete',
    { id }: Made,
  ): Promise<number> {
    const { table, changes } = this.samples;
    if (action === 'update' && changes === null) return 0;
    const column = columnOf(changes ?? '');
    const statements = {
      read: `SELECT FROM ${table}`,
      update: `UPDATE ${table} SET ${column} = ${column} || 'x'`,
      delete: `DELETE FROM ${table}`,
    };
    const statement = `${statements[action]} WHERE id = '${id}'`;
    return this.runSql(tenant, person, statement).catch((error: unknown) => {
      expect(String(error)).toMatch(/42501|permission denied/);
      return 0;
    });
  }
}

/** `due_at` of `dueAt`. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
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
