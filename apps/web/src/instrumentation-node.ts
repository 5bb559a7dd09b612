import { EnvironmentError } from '@monorepo/config';
import { readSettings } from '@/keys.ts';
import { normalizeClientAddress } from '@/lib/client-address.ts';

/** What a server process does first: wrong settings stop it here, all of them named, before anybody is served. */
export function start(): void {
  try {
    normalizeClientAddress(readSettings().TRUSTED_PROXY_HOPS);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
