import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { createDatabase, runWithTenant } from '@monorepo/database';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '@monorepo/database/embedded';
import {
  type DatabaseUrls,
  ensureLoginRoles,
  migrate,
  seed,
  SetupError,
} from '@monorepo/database/setup';
import { codeOf, Failure, messageOf } from '../failure.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DatabaseServer {
  /** The database as its owner. */
  readonly ownerUrl: string;
  readonly isEmbedded: boolean;
  /** Sees every row, which row-level security keeps from the owner; for looking at the data by hand. */
  readonly studioUrl: string;
  /** Lets go of an embedded server; a given one is not ours to stop. */
  stop(): Promise<void>;
}

/**
 * The server of `DATABASE_URL`, else the embedded one of the data folder, which is joined where it runs already.
 *
 * @throws {Failure} where it cannot run
 */
export async function openServer(
  url: string | undefined,
  dataFolder: string,
): Promise<DatabaseServer> {
  if (url) {
    return { ownerUrl: url, studioUrl: url, isEmbedded: false, stop: () => Promise.resolve() };
  }
  return explained(async () => {
    const embedded = await startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres') });
    const { ownerUrl, adminUrl } = embedded;
    const studioUrl = new URL(adminUrl);
    studioUrl.pathname = new URL(ownerUrl).pathname;
    return {
      ownerUrl,
      studioUrl: studioUrl.href,
      isEmbedded: true,
      stop: () => embedded.stop(),
    };
  });
}

/**
 * Brings the database up to the code: pending migrations, the roles that the api signs in as, and the example data where
 * there is no organisation yet.
 *
 * @throws {Failure} in one sentence
 */
export async function prepareDatabase(
  ownerUrl: string,
  environment: Environment,
): Promise<DatabaseUrls> {
  return explained(async () => {
    const urls = urlsOf(ownerUrl, environment);
    await migrate(ownerUrl);
    await ensureLoginRoles(urls);
    if (await needsSeed(urls)) await seed(urls);
    return urls;
  });
}

/**
 * Example data is for a new database alone: what a person has changed or deleted since stays so. An organisation of the
 * examples without any todo, deleted ones included, is what an interrupted start left.
 */
async function needsSeed({ runtimeUrl, systemUrl }: DatabaseUrls): Promise<boolean> {
  const database = createDatabase({ url: runtimeUrl, systemUrl, poolSize: 1, systemPoolSize: 1 });
  try {
    const slugs = ['acme', 'globex'];
    const [anyone, examples] = await database.asSystem('seed', (system) =>
      Promise.all([
        system.organization.findFirst(),
        system.organization.findMany({ where: { slug: { in: slugs } } }),
      ]),
    );
    if (anyone === null) return true;
    for (const { id } of examples) {
      const context = { tenantId: id, userId: null, requestId: 'seed' };
      const todo = await runWithTenant(context, () => database.prisma.todo.findFirst());
      if (todo === null) return true;
    }
    return false;
  } finally {
    await database.close();
  }
}

/**
 * The addresses of the two roles that the api signs in as. Their passwords follow from a secret of this checkout, so that
 * every start and every command of it uses the same ones and none is written down.
 */
export function urlsOf(ownerUrl: string, environment: Environment): DatabaseUrls {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const loginUrl = (user: string) => {
    const url = new URL(ownerUrl);
    url.username = encodeURIComponent(user);
    url.password = createHmac('sha256', environment['INTERNAL_API_SECRET'] ?? '')
      .update(`${database} ${user}`)
      .digest('base64url');
    return url.href;
  };
  return {
    ownerUrl,
    runtimeUrl: environment['DATABASE_RUNTIME_URL'] ?? loginUrl(`${database}_api`),
    systemUrl: environment['DATABASE_SYSTEM_URL'] ?? loginUrl(`${database}_api_system`),
  };
}

/** Turns what the database says into a sentence for the person who started it. */
export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const sentence = sentenceOf(error);
    throw sentence === undefined ? error : new Failure(sentence);
  }
}

function sentenceOf(error: unknown): string | undefined {
  const message = messageOf(error);
  if (message.includes('function uuidv7() does not exist')) {
    return 'The server of DATABASE_URL is older than PostgreSQL 18: upgrade it, or unset DATABASE_URL to use the embedded one.';
  }
  if (error instanceof SetupError || error instanceof EmbeddedPostgresError) return message;
  if (noPassword.test(message)) return `The database wants a password: ${check}.`;
  if (noConversation.test(message)) return `The database does not answer (${message}): ${check}.`;
  return explanations[codeOf(error) ?? '']?.(message);
}

/** What npm `pg` says, without a code, of a server that is not PostgreSQL, is too slow or wants another way to connect. */
const noPassword = /^SASL: .* password must be a( non-empty)? string/;
const noConversation = /^(Connection terminated|timeout expired|The server does not support SSL)/;

const check = 'check DATABASE_URL, or unset it to use the embedded one';

/** By the codes of the system and of PostgreSQL (https://www.postgresql.org/docs/18/errcodes-appendix.html). */
const explanations: Readonly<Record<string, (message: string) => string>> = {
  ECONNREFUSED: (message) => `No database answers (${message}): start it, ${check}.`,
  ECONNRESET: (message) => `The database closed the connection (${message}): ${check}.`,
  ENOTFOUND: (message) => `The database’s host is not known (${message}): ${check}.`,
  EAI_AGAIN: (message) => `The database’s host is not known (${message}): ${check}.`,
  ETIMEDOUT: (message) => `The database does not answer (${message}): ${check}.`,
  '28P01': (message) => `The database refuses the sign-in (${message}): ${check}.`,
  '28000': (message) => `The database refuses the sign-in (${message}): ${check}.`,
  '3D000': (message) => `The database is missing (${message}): ${check}.`,
  '42501': (message) =>
    `The role of DATABASE_URL may not do this (${message}): it must own the database and be allowed to create roles.`,
  '42710': (message) => `The database has something of that name already (${message}): ${check}.`,
  '53300': (message) => `The database has no connection left (${message}): end some of the others.`,
};
