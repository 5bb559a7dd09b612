import { describe, expect, it } from 'vitest';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { SetupError } from '@monorepo/database/setup';
import { Failure } from '../failure.ts';
import { freePort } from '../processes/ports.ts';
import { explained, openServer, prepareDatabase, urlsOf } from './database.ts';
import { isLocalServer } from './local-server.ts';

const secret = { INTERNAL_API_SECRET: 'x'.repeat(32) };

describe('the addresses of the database', () => {
  it('name one role for each use, with passwords that stay the same', () => {
    const urls = urlsOf('postgres://owner:pw@db.test:5433/shop?sslmode=require', secret);
    const runtime = new URL(urls.runtimeUrl);
    expect(runtime.username).toBe('shop_api');
    expect(runtime.host + runtime.pathname + runtime.search).toBe(
      'db.test:5433/shop?sslmode=require',
    );
    expect(new URL(urls.systemUrl).username).toBe('shop_api_system');
    expect(
      urlsOf('postgres://owner:other@db.test:5433/shop?sslmode=require', secret),
    ).toMatchObject({
      runtimeUrl: urls.runtimeUrl,
      systemUrl: urls.systemUrl,
    });
    expect(urlsOf(urls.ownerUrl, { INTERNAL_API_SECRET: 'y' }).runtimeUrl).not.toBe(
      urls.runtimeUrl,
    );
  });

  it('are those that are set', () => {
    const given = {
      ...secret,
      DATABASE_RUNTIME_URL: 'postgres://a',
      DATABASE_SYSTEM_URL: 'postgres://b',
    };
    expect(urlsOf('postgres://o:p@h/d', given)).toMatchObject({
      runtimeUrl: 'postgres://a',
      systemUrl: 'postgres://b',
    });
  });

  it.each([
    ['postgres://u:p@localhost/d', true],
    ['postgres://u:p@127.0.0.1:5433/d', true],
    ['postgres://u:p@[::1]/d', true],
    ['postgres://u:p@localhost/d?host=/var/run/postgresql', true],
    ['postgres://u:p@db.example.com/d', false],
    ['postgres://u:p@localhost/d?host=db.example.com', false],
    ['postgres://u:p@localhost.evil.test/d', false],
  ])('%s is on this machine: %s', (url, isLocal) => {
    expect(isLocalServer(url)).toBe(isLocal);
  });
});

describe('a database that is given', () => {
  it('is not ours to stop', async () => {
    const server = await openServer('postgres://u:p@h/d', '/nowhere');
    expect(server).toMatchObject({ ownerUrl: 'postgres://u:p@h/d', isEmbedded: false });
    await server.stop();
  });

  it('is named where nothing answers', async () => {
    const url = `postgres://u:p@127.0.0.1:${await freePort()}/d`;
    await expect(prepareDatabase(url, secret)).rejects.toThrow(
      /^No database answers \(connect ECONNREFUSED .*\): start it, check DATABASE_URL, or unset it/,
    );
  });

  it('is named where something else answers', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expect(prepareDatabase(`postgres://u:p@127.0.0.1:${port}/d`, secret)).rejects.toThrow(
      Failure,
    );
    server.close();
  });
});

describe('what the database says', () => {
  const failing = (error: Error) => explained(() => Promise.reject(error));
  const coded = (code: string) => Object.assign(new Error('said'), { code });

  it.each(['28P01', '28000', '3D000', '42501', '53300', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'])(
    'by %s becomes a sentence',
    async (code) => {
      await expect(failing(coded(code))).rejects.toThrow(/^The .*\(said\): .*\.$/);
      await expect(failing(coded(code))).rejects.toThrow(Failure);
    },
  );

  it('about setting up is a sentence already', async () => {
    await expect(failing(new SetupError('The migration x failed.'))).rejects.toThrow(
      new Failure('The migration x failed.'),
    );
  });

  it('of a password that is missing is that there is none', async () => {
    const said = 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string';
    await expect(failing(new Error(said))).rejects.toThrow(/^The database wants a password: /);
  });

  it('of a server that is too old is what to do about it', async () => {
    const said = 'The migration 1 failed: function uuidv7() does not exist.';
    await expect(failing(new SetupError(said))).rejects.toThrow(/older than PostgreSQL 18/);
  });

  it('otherwise stays as it is', async () => {
    await expect(failing(new TypeError('a defect'))).rejects.toThrow(TypeError);
  });
});
