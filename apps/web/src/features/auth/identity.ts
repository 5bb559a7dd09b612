import 'server-only';
import { readSettings } from '@/keys.ts';
import { createIdentityClient, type IdentityClient } from './identity-client.ts';

let client: IdentityClient | undefined;

/** The one client of the api's identity module in this process. */
export function identity(): IdentityClient {
  const settings = readSettings();
  client ??= createIdentityClient({
    apiUrl: settings.API_URL,
    secret: settings.INTERNAL_API_SECRET,
  });
  return client;
}
