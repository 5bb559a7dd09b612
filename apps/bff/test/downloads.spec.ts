import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Bff, startBff } from './support/bff.ts';
import { Browser } from './support/browser.ts';
import { settings } from './support/settings.ts';
import { json, sessionToken, StandInApi } from './support/stand-in-api.ts';

const file = '/bff/organizations/acme/todos/export';
const csv = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="todos.csv"',
};
let api: StandInApi;
let bff: Bff;
let browser: Browser;

beforeEach(async () => {
  api = await StandInApi.start();
  bff = await startBff(settings(api.url, { API_TIMEOUT_MS: '1000' }));
  browser = new Browser(bff.url, sessionToken);
  await bff.hears(true);
});
afterEach(async () => {
  await bff[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

const download = (query = '') => fetch(bff.url + file + query, { headers: browser.cookie });

it('passes a file on while it comes, however long it is', async () => {
  let finish: () => void = () => undefined;
  api.v1 = (_, response) => {
    response.writeHead(200, csv).write('title\r\n');
    finish = () => response.end('x'.repeat(9 * 1024 * 1024));
  };
  const answer = await download('?csvColumns=title,dueAt&sort=-dueAt&completed=true');
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('title\r\n');
  finish();
  let bytes = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    bytes += step.value.length;
  }
  expect(bytes).toBe(9 * 1024 * 1024);
  expect(answer.headers.get('content-disposition')).toBe(csv['content-disposition']);
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
  const asked = new URL(api.requests.at(-1)?.url ?? '', api.url);
  expect(asked.pathname).toBe('/v1/todos/export');
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    csvColumns: 'title,dueAt',
    sort: '-dueAt',
    completed: 'true',
  });
});

it('lets nobody take for whole what broke off', async () => {
  api.v1 = (_, response) => {
    response.writeHead(200, csv).write('title\r\n');
    setTimeout(() => response.destroy(), 20);
  };
  await expect((await download()).text()).rejects.toThrow();
});

it('ends what the api makes when the browser goes', async () => {
  const ended = new Promise((resolve) => {
    api.v1 = (_, response) => {
      response.writeHead(200, csv).write('title\r\n');
      response.on('close', () => resolve(response.writableFinished));
    };
  });
  const leaving = new AbortController();
  await fetch(bff.url + file, { headers: browser.cookie, signal: leaving.signal });
  leaving.abort();
  expect(await ended).toBe(false);
});

it('says what the api refuses, and that it is away, slow or senseless', async () => {
  const problem = { type: 'about:blank', title: 'x', status: 422, requestId: 'r' };
  api.v1 = (_, response) => json(response, 422, { ...problem, code: 'EXPORT.TOO_LARGE' });
  expect((await browser.get(file)).body).toMatchObject({ status: 422, code: 'EXPORT.TOO_LARGE' });
  api.v1 = (_, response) => void response.writeHead(200, { 'content-type': 'text/csv' }).end('x');
  expect((await browser.get(file)).status).toBe(502);
  api.v1 = () => undefined;
  expect((await browser.get(file)).status).toBe(504);
  api.v1 = (_, response) => void response.destroy();
  expect((await browser.get(file)).status).toBe(503);
});
