import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type GitHubAccount, GitHubGrants } from './github-grants.ts';
import { type OAuthServer } from './oauth-server.ts';

export { type GitHubAccount } from './github-grants.ts';

const clientId = 'github-client';
const clientSecret = 'github-secret';

const defaultAccounts: readonly GitHubAccount[] = [
  {
    id: 583231,
    login: 'ada',
    name: 'Ada Lovelace',
    emails: [
      { email: 'ada@old.test', primary: false, verified: true },
      { email: 'ada@github.test', primary: true, verified: true },
    ],
  },
  {
    id: 583232,
    login: 'mallory',
    name: null,
    emails: [{ email: 'owner@acme.test', primary: true, verified: false }],
  },
];

/**
 * GitHub as an OAuth client sees it, in the layout of GitHub Enterprise Server: `/login/oauth/authorize` (a page with a
 * button for each account), `/login/oauth/access_token`, `/api/v3/user` and `/api/v3/user/emails`.
 * Protocol: https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
 *
 * @param port 0 takes any free one
 */
export async function startGitHubServer({
  port,
  accounts = defaultAccounts,
}: {
  port: number;
  accounts?: readonly GitHubAccount[];
}): Promise<OAuthServer> {
  const grants = new GitHubGrants();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    handle(request, response, url, { grants, accounts }).catch(() => {
      sendJson(response, 500, { message: 'Server Error' });
    });
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${listening}`,
    clientId,
    clientSecret,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Context {
  readonly grants: GitHubGrants;
  readonly accounts: readonly GitHubAccount[];
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  context: Context,
): Promise<void> {
  switch (`${request.method ?? ''} ${url.pathname}`) {
    case 'GET /login/oauth/authorize':
      authorize(response, url, context);
      return;
    case 'POST /login/oauth/access_token':
      exchange(response, new URLSearchParams(await text(request)), context);
      return;
    case 'GET /api/v3/user':
      answerAs(request, response, context, 'read:user', ({ id, login, name }) => ({
        id,
        login,
        name,
        email: null,
        avatar_url: null,
      }));
      return;
    case 'GET /api/v3/user/emails':
      answerAs(request, response, context, 'user:email', ({ emails }) => emails);
      return;
    default:
      sendJson(response, 404, { message: 'Not Found' });
  }
}

/** Shows the accounts; each is a link back here that names its `login`, which then returns to the client with a code. */
function authorize(response: ServerResponse, url: URL, { grants, accounts }: Context): void {
  const redirectUri = url.searchParams.get('redirect_uri') ?? '';
  if (url.searchParams.get('client_id') !== clientId || !URL.canParse(redirectUri)) {
    sendJson(response, 404, { message: 'Not Found' });
    return;
  }
  const account = accounts.find(({ login }) => login === url.searchParams.get('login'));
  if (account === undefined) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(consentPage(url, accounts));
    return;
  }
  const state = url.searchParams.get('state');
  const code = grants.authorize(account, {
    redirectUri,
    state,
    scope: url.searchParams.get('scope') ?? '',
    codeChallenge: url.searchParams.get('code_challenge'),
  });
  const target = new URL(redirectUri);
  target.searchParams.set('code', code);
  if (state !== null) target.searchParams.set('state', state);
  response.writeHead(302, { location: target.href });
  response.end();
}

function consentPage(url: URL, accounts: readonly GitHubAccount[]): string {
  const links = accounts.map(({ login }) => {
    const target = new URL(url);
    target.searchParams.set('login', login);
    const href = `${target.pathname}${target.search}`
      .replaceAll('&', '&amp;')
      .replaceAll('"', '%22');
    return `<p><a href="${href}">Continue as ${login}</a></p>`;
  });
  return `<!doctype html><html lang="en"><title>GitHub test server</title><h1>Sign in to GitHub</h1>${links.join('')}</html>`;
}

function exchange(response: ServerResponse, form: URLSearchParams, { grants }: Context): void {
  const isClient = form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
  const granted = isClient
    ? grants.exchange(
        form.get('code') ?? '',
        form.get('redirect_uri') ?? '',
        form.get('code_verifier') ?? '',
      )
    : undefined;
  // GitHub answers 200 with an error inside.
  const problem = isClient ? 'bad_verification_code' : 'incorrect_client_credentials';
  sendJson(
    response,
    200,
    granted
      ? { access_token: granted.token, scope: granted.scope, token_type: 'bearer' }
      : { error: problem },
  );
}

function answerAs(
  request: IncomingMessage,
  response: ServerResponse,
  { grants }: Context,
  scope: string,
  answer: (account: GitHubAccount) => unknown,
): void {
  const [, token = ''] = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const account = grants.accountOf(token, scope);
  if (account === undefined) sendJson(response, 401, { message: 'Bad credentials' });
  else sendJson(response, 200, answer(account));
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
