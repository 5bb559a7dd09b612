import { startTestServer } from '@monorepo/database/testing';

/** For a package's `globalSetup` in Vitest: keeps the server between its test files, which else start it anew. */
export default async function holdTestServer(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  return () => server.stop();
}
