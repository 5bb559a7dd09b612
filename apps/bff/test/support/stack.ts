import { randomBytes, randomUUID } from 'node:crypto';
import type { IdentityUser } from '@monorepo/shared-types';
import { startTestDatabase, type TestDatabase } from '@monorepo/testing/database';
import { AppProcess } from './app-process.ts';
import { Browser, visit } from './browser.ts';
import { accessTokenPublicKey, environment, internalSecret } from './settings.ts';

/** A real api on a real database, and as many bff processes in front of it as a test wants. */
export class Stack implements AsyncDisposable {
  private constructor(
    private readonly resources: AsyncDisposableStack,
    readonly api: AppProcess,
    readonly bffs: readonly AppProcess[],
  ) {}

  static async start(numberOfBffs: number): Promise<Stack> {
    await using resources = new AsyncDisposableStack();
    const database = await startTestDatabase();
    resources.defer(() => database.stop());
    const api = resources.use(await AppProcess.start('api', apiEnvironment(database)));
    const bffs = await Promise.all(
      Array.from({ length: numberOfBffs }, async () =>
        resources.use(await AppProcess.start('bff', environment(api.url))),
      ),
    );
    return new Stack(resources.move(), api, bffs);
  }

  /** A person nobody knew before. */
  async person(name: string): Promise<IdentityUser> {
    const email = `${name.toLowerCase()}-${randomUUID()}@example.test`;
    const body = { email, emailVerified: null, name, image: null };
    return (await this.identity('users', body)) as IdentityUser;
  }

  /** Another browser in which the person signs in, and how it looks to each bff. */
  async signIn({ id }: Pick<IdentityUser, 'id'>): Promise<[Browser, ...Browser[]]> {
    const sessionToken = randomBytes(32).toString('base64url');
    const expires = new Date(Date.now() + 86_400_000).toISOString();
    await this.identity('sessions', { sessionToken, userId: id, expires, userAgent: 'Test' });
    const browsers = this.bffs.map(({ url }) => new Browser(url, sessionToken));
    return browsers as [Browser, ...Browser[]];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.resources.disposeAsync();
  }

  private async identity(path: string, body: object): Promise<unknown> {
    const headers = { authorization: `Bearer ${internalSecret}` };
    const reply = await visit(`${this.api.url}/internal/identity/${path}`, 'POST', {
      headers,
      body,
    });
    if (reply.status >= 400) throw new Error(reply.text);
    return reply.body;
  }
}

function apiEnvironment({ runtimeUrl, systemUrl }: TestDatabase): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_RUNTIME_URL: runtimeUrl,
    DATABASE_SYSTEM_URL: systemUrl,
    INTERNAL_API_SECRET: internalSecret,
    ACCESS_TOKEN_PUBLIC_KEY: accessTokenPublicKey,
    RATE_LIMIT_USER: '0',
    RATE_LIMIT_ADDRESS: '0',
  };
}
