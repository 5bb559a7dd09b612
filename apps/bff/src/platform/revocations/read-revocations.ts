import { Revocation } from '@monorepo/shared-types';
import { createParser } from 'eventsource-parser';
import { Client } from 'undici';

const connectTimeoutMs = 5_000;
/** The api sends something at least this often, a comment if there is nothing to say. */
const silenceMs = 30_000;

/**
 * Reads `GET /internal/revocations`, server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html),
 * until it ends: first `connected`, from when on nothing is missed, then each revocation as it happens.
 *
 * @throws when the api cannot be reached, falls silent, or says what cannot be understood, which may have been a
 * revocation
 */
export async function* readRevocations(
  apiUrl: string,
  secret: string,
  signal: AbortSignal,
): AsyncGenerator<'connected' | Revocation, void> {
  const client = new Client(apiUrl, {
    connect: { timeout: connectTimeoutMs },
    headersTimeout: connectTimeoutMs,
    bodyTimeout: silenceMs,
  });
  try {
    const { statusCode, body } = await client.request({
      method: 'GET',
      path: '/internal/revocations',
      headers: { accept: 'text/event-stream', authorization: `Bearer ${secret}` },
      signal,
    });
    if (statusCode !== 200) throw new Error(`the api answered ${statusCode}`);
    yield 'connected';
    const heard: Revocation[] = [];
    const parser = createParser({
      onEvent: ({ data }) => heard.push(Revocation.parse(JSON.parse(data))),
    });
    const decoder = new TextDecoder();
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      yield* heard.splice(0);
    }
  } finally {
    await client.destroy();
  }
}
