import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MailStore } from './mail-store.ts';
import { listPage, mailPage, missingPage, refreshScript } from './pages.ts';

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly policy?: string;
}

const ownPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A mail is a stranger's page: no scripts, no forms, no cookies, and nothing is loaded from elsewhere. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The outbox page, its JSON (`/api/mails`, newest first) and its stream of events. */
export function createOutboxServer(store: MailStore): Server & { announce: () => void } {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isLocalHost(request.headers.host)) {
      send(response, { status: 403, type: 'text/plain', body: 'Open the outbox as localhost.\n' });
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, { status: 405, type: 'text/plain', body: 'The outbox can only be read.\n' });
    } else if (pathOf(request) === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    } else {
      send(response, answer(store, pathOf(request)));
    }
  });
  const announce = () => listeners.forEach((listener) => listener.write('event: mail\ndata:\n\n'));
  return Object.assign(server, { announce });
}

function answer(store: MailStore, path: string): Answer {
  if (path === '/') return html(listPage(store.list()));
  if (path === '/healthz') return { type: 'application/json', body: '{"status":"ok"}' };
  if (path === '/refresh.js') return { type: 'text/javascript', body: refreshScript };
  if (path === '/api/mails') {
    return { type: 'application/json', body: JSON.stringify(store.list()) };
  }
  const [, id = '', part] = /^\/mails\/([\w-]+)(\/html)?$/.exec(path) ?? [];
  const mail = store.find(id);
  if (mail === undefined) return { ...html(missingPage()), status: 404 };
  if (part === undefined) return html(mailPage(mail));
  // Links open in a new tab, where they may run as what they are.
  return { ...html(`<base target="_blank">${mail.html ?? ''}`), policy: mailPolicy };
}

function html(body: string): Answer {
  return { type: 'text/html', body };
}

function send(response: ServerResponse, { status = 200, type, body, policy }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy ?? ownPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

/** Other names mean that a page elsewhere resolves its own name to this machine to read the mail (DNS rebinding). */
function isLocalHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');
}
