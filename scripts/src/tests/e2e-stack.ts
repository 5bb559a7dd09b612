import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OAuthServer, startGitHubServer, startGoogleServer } from '@monorepo/testing';
import { readCheckout } from '../environment/checkout.ts';
import { freePort } from '../processes/ports.ts';
import { repository } from '../repository.ts';
import { buildApps } from '../stack/build-apps.ts';
import { Stack, type StackOptions } from '../stack/stack.ts';

/** What the browser tests need to know about the stack they run against. */
export interface EndToEndStack {
  readonly environment: Readonly<Record<string, string>>;
  /** Everything the processes wrote. */
  readonly logFile: string;
  /** Resolves when a process has ended although nobody asked it to. */
  readonly untilBroken: Promise<Error>;
}

/** Settings of the person's own stack that must not reach the one under test. */
const unwanted =
  /^(AUTH_|SMTP_|MAIL_|DATABASE_|RATE_LIMIT_|TRUSTED_|WEB_URL$|LOG_LEVEL$|NODE_ENV$)/;

/**
 * The production build on free ports with an empty database of its own and two sign-in providers on this machine. `stop`
 * takes everything away again, also what had started when the start failed.
 */
export async function startEndToEndStack(
  signal: AbortSignal,
  overrides: Partial<StackOptions> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-e2e-'));
  const undo: (() => Promise<void> | void)[] = [
    () => rmSync(folder, { recursive: true, force: true }),
  ];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const github = await startGitHubServer({ port: 0 });
    undo.push(() => github.stop());
    const google = await startGoogleServer({ port: 0 });
    undo.push(() => google.stop());
    const logFile = newLogFile();
    const stack = new Stack({
      mode: 'production',
      checkout: readCheckout(await environmentFor(folder, github, google)),
      build: buildApps,
      onStep: () => undefined,
      onLine: (name, line) => appendFileSync(logFile, `${name} | ${line}\n`),
      ...overrides,
    });
    undo.push(() => stack.stop());
    const { webUrl, outboxUrl, databaseUrl, environment } = await stack.start(signal);
    const facts: EndToEndStack = {
      logFile,
      untilBroken: stack.untilBroken(),
      environment: {
        E2E_WEB_URL: webUrl,
        E2E_API_URL: environment['API_URL'] ?? '',
        E2E_BFF_URL: environment['BFF_URL'] ?? '',
        E2E_OUTBOX_URL: outboxUrl ?? '',
        E2E_GITHUB_URL: github.url,
        E2E_GOOGLE_URL: google.url,
        E2E_INTERNAL_API_SECRET: environment['INTERNAL_API_SECRET'] ?? '',
        E2E_DATABASE_URL: databaseUrl,
      },
    };
    return { facts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function environmentFor(folder: string, github: OAuthServer, google: OAuthServer) {
  const inherited = Object.entries(process.env).filter(([name]) => !unwanted.test(name));
  return {
    ...Object.fromEntries(inherited),
    DATA_DIR: join(folder, 'data'),
    ENV_FILE: join(folder, 'env'),
    WEB_PORT: String(await freePort()),
    API_PORT: String(await freePort()),
    BFF_PORT: String(await freePort()),
    OUTBOX_PORT: String(await freePort()),
    AUTH_GITHUB_ID: github.clientId,
    AUTH_GITHUB_SECRET: github.clientSecret,
    AUTH_GITHUB_URL: github.url,
    AUTH_GOOGLE_ID: google.clientId,
    AUTH_GOOGLE_SECRET: google.clientSecret,
    AUTH_GOOGLE_ISSUER: google.url,
  };
}

function newLogFile(): string {
  const path = join(repository, 'apps/web/e2e-stack.log');
  writeFileSync(path, '');
  return path;
}
