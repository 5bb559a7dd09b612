import { type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { googleAccount, type OAuthServer } from './oauth-server.ts';

/**
 * Google as OpenID Connect shows it (discovery, authorise, token, userinfo, keys), without a consent page: who comes is
 * signed in as `googleAccount`.
 *
 * @param port 0 takes any free one
 */
export async function startGoogleServer({ port }: { port: number }): Promise<OAuthServer> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(port, 'localhost');
  const address = server.address();
  const url = `http://localhost:${address.port}`;
  server.issuer.url = url;
  server.service.on('beforeTokenSigning', (token: MutableToken) => {
    Object.assign(token.payload, googleAccount);
  });
  server.service.on('beforeUserinfo', (response: { body: unknown }) => {
    response.body = googleAccount;
  });
  return {
    url,
    clientId: 'google-client',
    clientSecret: 'google-secret',
    stop: () => server.stop(),
  };
}
