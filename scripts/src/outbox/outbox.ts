import { once } from 'node:events';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { MailStore } from './mail-store.ts';
import { createOutboxServer } from './web-server.ts';

export interface Outbox {
  readonly url: string;
  /** Where a mailer sends to. */
  readonly smtpUrl: string;
  stop(): Promise<void>;
}

const maximumSizeBytes = 20 * 1024 * 1024;

/** Starts an SMTP server that keeps every mail under `dataFolder/outbox`, and the page that shows them. */
export async function startOutbox(port: number, dataFolder: string): Promise<Outbox> {
  const store = new MailStore(join(dataFolder, 'outbox'));
  await store.load();
  const web = createOutboxServer(store);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    size: maximumSizeBytes,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((source) => store.add(source, recipients))
        .then(() => {
          web.announce();
          done();
        }, done);
    },
  });
  smtp.on('error', () => undefined);
  web.listen(port, '127.0.0.1');
  smtp.listen(0, '127.0.0.1');
  await Promise.all([once(web, 'listening'), once(smtp.server, 'listening')]);
  return {
    url: `http://localhost:${port}`,
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    async stop() {
      web.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => void web.close(() => resolve())),
        new Promise<void>((resolve) => smtp.close(resolve)),
      ]);
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
