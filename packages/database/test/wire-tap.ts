import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A proxy before PostgreSQL that counts what a client waits for: Sync and simple Query messages are round trips. */
export interface WireTap {
  /** The address given, through the tap. */
  readonly url: string;
  /** The types of the messages that clients sent since the last call, in order (PostgreSQL, "Message Formats"). */
  take(): string;
  close(): Promise<void>;
}

export async function tapWire(url: string): Promise<WireTap> {
  const target = new URL(url);
  let messages = '';
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const read = messageReader((type) => (messages += type));
    client.on('data', read);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tapped = new URL(url);
  tapped.port = String((server.address() as AddressInfo).port);
  return {
    url: tapped.href,
    take() {
      const taken = messages;
      messages = '';
      return taken;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Splits a client's bytes into messages: after the start-up message each has a type, then its length. */
function messageReader(onMessage: (type: string) => void): (chunk: Buffer) => void {
  let buffered = Buffer.alloc(0);
  let hasStarted = false;
  return (chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const header = hasStarted ? 1 : 0;
      if (buffered.length < header + 4) return;
      const length = header + buffered.readUInt32BE(header);
      if (buffered.length < length) return;
      if (hasStarted) onMessage(String.fromCharCode(buffered[0] ?? 0));
      hasStarted = true;
      buffered = buffered.subarray(length);
    }
  };
}
