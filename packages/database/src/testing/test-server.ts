import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded/index.ts';
import { keys } from './keys.ts';

/** The server that all tests of this checkout share while any of them runs. */
export interface TestServer {
  /** Makes and drops databases. */
  readonly adminUrl: string;
  /** The role that owns the databases made, and migrates them. */
  readonly ownerUrl: string;
  readonly isEmbedded: boolean;
  /** Lets go of it. The last one to do so stops an embedded one. */
  stop(): Promise<void>;
}

const home = path.resolve(import.meta.dirname, '../..');

/** The server of `DATABASE_URL`, else an embedded one in the system's temporary folder, one for each checkout. */
export async function startTestServer(): Promise<TestServer> {
  if (keys.DATABASE_URL !== undefined) {
    const url = keys.DATABASE_URL;
    return { adminUrl: url, ownerUrl: url, isEmbedded: false, stop: () => Promise.resolve() };
  }
  const checkout = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const server = await startEmbeddedPostgres({
    dataDir: path.join(tmpdir(), `groundplan-test-${checkout}`),
    isDurable: false,
  });
  return { ...server, isEmbedded: true };
}
