import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'undici';
import type { Problem } from '@monorepo/shared-types';
import { AppModule } from '../../src/app.module.ts';
import { Database } from '../../src/platform/database/index.ts';
import { createLogger, type Logger } from '../../src/platform/logging/index.ts';
import { buildDocument, controllersIn } from '../../src/platform/openapi/index.ts';
import { createServer, type Extension } from '../../src/server.ts';
import { type Answer, ContractCheck } from './contract-check.ts';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { settingsOf } from './settings.ts';
import { World } from './world.ts';

export interface Ask {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Text sent instead of JSON. */
  raw?: string;
}

export interface Reply<Data = unknown> extends Answer {
  data: Data;
  problem: Problem;
}

export interface TestApiOptions {
  settings?: Record<string, string>;
  extension?: Extension;
  logger?: Logger;
}

/** What the OpenAPI document promises. */
export const contract = new ContractCheck(buildDocument(controllersIn(AppModule)));

/**
 * The whole api over real HTTP on a real database. Every answer is checked against the OpenAPI document: a test fails when
 * one leaves that the document does not promise.
 */
export class TestApi {
  readonly contract = contract;
  readonly world: World;
  private readonly pool: Pool;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly databaseUrls: TestDatabase,
  ) {
    this.world = new World(this.database);
    this.pool = new Pool(url, { connections: 32 });
  }

  static async start(options: TestApiOptions = {}): Promise<TestApi> {
    const database = await startTestDatabase();
    const settings = settingsOf(database, options.settings);
    const logger = options.logger ?? createLogger(settings, 'api');
    const app = await createServer(settings, logger, options.extension);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new TestApi(app, `http://127.0.0.1:${port}`, database);
  }

  get database() {
    return this.app.get(Database, { strict: false }).pools;
  }

  async ask<Data = unknown>(method: string, path: string, ask: Ask = {}): Promise<Reply<Data>> {
    const { token, body, raw, headers } = ask;
    const response = await this.pool.request({
      method: method,
      path,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: raw ?? (body === undefined ? null : JSON.stringify(body)),
    });
    const answer: Answer = {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      body: await response.body.text(),
    };
    this.assertContract(method, path, answer);
    const isJson = answer.headers['content-type']?.includes('json') === true && answer.body !== '';
    const data: unknown = isJson ? JSON.parse(answer.body) : undefined;
    return { ...answer, data: data as Data, problem: data as Problem };
  }

  async stop(): Promise<void> {
    await this.pool.close();
    await this.app.close();
    await this.databaseUrls.stop();
  }

  private assertContract(method: string, path: string, answer: Answer): void {
    const operation = this.contract.find(method, path);
    if (operation === undefined) return;
    const faults = this.contract.faults(operation, answer);
    if (faults.length > 0)
      throw new Error(`${method} ${path} broke its contract: ${faults.join('; ')}`);
  }
}
