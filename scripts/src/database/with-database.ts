import type { DatabaseUrls } from '@monorepo/database/setup';
import { type Checkout, readCheckout, withSecrets } from '../environment/checkout.ts';
import { makeDataFolder } from '../environment/data-folder.ts';
import { explained, openServer, urlsOf } from './database.ts';

export interface DatabaseAccess extends Checkout {
  readonly urls: DatabaseUrls;
  readonly isEmbedded: boolean;
  readonly studioUrl: string;
}

/**
 * Runs `work` with this checkout's database, whether its stack runs or not. An embedded server that was not running stops
 * again afterwards.
 *
 * @throws {Failure} in one sentence
 */
export async function withDatabase<Result>(
  work: (access: DatabaseAccess) => Promise<Result>,
): Promise<Result> {
  const checkout = withSecrets(readCheckout());
  if (!checkout.keys.DATABASE_URL) makeDataFolder(checkout.dataFolder);
  const server = await openServer(checkout.keys.DATABASE_URL, checkout.dataFolder);
  try {
    const urls = urlsOf(server.ownerUrl, checkout.environment);
    return await explained(() => work({ ...checkout, ...server, urls }));
  } finally {
    await server.stop();
  }
}
