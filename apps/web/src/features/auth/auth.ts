import 'server-only';
import NextAuth, { type NextAuthConfig } from 'next-auth';
import { sessionCookieName } from '@monorepo/shared-types';
import { readSettings } from '@/keys.ts';
import { safeCallbackUrl } from './callback-url.ts';
import { authLogger } from './auth-logger.ts';
import { identity } from './identity.ts';
import { identityAdapter } from './identity-adapter.ts';
import { mayMail } from './mail-limit.ts';
import { authProviders } from './providers.ts';
import { randomToken, sessionMaxAge, sessionUpdateAge } from './session-token.ts';
import { readSignInOrigin } from './sign-in-origin.ts';

const errorPage = '/sign-in/error';

/** Auth.js as the OAuth client and the sender of magic links; people and sessions are kept by the api. */
export const { handlers, signIn, signOut } = NextAuth(authConfig);

/** Made for each request, because `next build` evaluates this module without any settings. */
function authConfig(): NextAuthConfig {
  const settings = readSettings();
  const production = settings.NODE_ENV === 'production';
  return {
    secret: settings.AUTH_SECRET,
    logger: authLogger,
    basePath: '/api/auth',
    trustHost: true,
    useSecureCookies: production,
    adapter: identityAdapter(identity(), readSignInOrigin),
    providers: authProviders(settings),
    pages: {
      signIn: '/sign-in',
      error: errorPage,
      verifyRequest: '/sign-in/check-email',
    },
    session: {
      strategy: 'database',
      maxAge: sessionMaxAge,
      updateAge: sessionUpdateAge,
      generateSessionToken: randomToken,
    },
    cookies: {
      sessionToken: {
        name: sessionCookieName(production),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: production },
      },
    },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        baseUrl + (url.startsWith(errorPage) ? url : safeCallbackUrl(url, baseUrl)),
      signIn: ({ user, account, profile, email }) => {
        if (email?.verificationRequest) {
          return mayMail(user.email ?? '') || `${errorPage}?error=TooManyMails`;
        }
        if (account?.type === 'email' || profile?.email_verified === true) return true;
        return `${errorPage}?error=EmailNotVerified`;
      },
    },
    events: {
      // The provider has verified the address, or the `signIn` callback would have refused it.
      createUser: async ({ user }) => {
        if (user.id)
          await identity().updateUser(user.id, { emailVerified: new Date().toISOString() });
      },
    },
  };
}
