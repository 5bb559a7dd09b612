import pg from 'pg';

/** Setting up a database failed. The message says what and how to mend it, in a sentence. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** Runs `work` with a connection of its own, and closes it. */
export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // What breaks the connection fails the query at hand, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
