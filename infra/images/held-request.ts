import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A request that has arrived and is not complete: the last byte of its body is held back. */
export interface HeldRequest {
  /** Sends the last byte and waits for the answer. */
  finish(): Promise<Answer>;
}

/** Begins a POST and waits until the server surely has its head. */
export async function holdRequest(
  url: string,
  headers: Readonly<Record<string, string>>,
  content: unknown,
): Promise<HeldRequest> {
  const body = JSON.stringify(content);
  const length = String(Buffer.byteLength(body));
  const outgoing = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
  });
  const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
  outgoing.write(body.slice(0, -1));
  await sleep(500);
  return {
    async finish() {
      outgoing.end(body.slice(-1));
      const [response] = await answered;
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
      return { status: response.statusCode ?? 0, body: text };
    },
  };
}
