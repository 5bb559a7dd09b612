import { startTestServer } from '../src/testing/index.ts';

/** Keeps the server between the test files, which else start it anew. */
export default async function holdTestServer(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  return () => server.stop();
}
