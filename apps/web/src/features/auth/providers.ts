import 'server-only';
import type { EmailConfig, Provider } from 'next-auth/providers';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import { type Settings } from '@/keys.ts';
import { fetchGitHubProfile } from './github-profile.ts';
import { sendMagicLink } from './magic-link-mail.ts';
import { magicLinkMaxAge, randomToken } from './session-token.ts';

export type OAuthProviderId = 'github' | 'google';

/** The sign-in buttons to show: the providers that this installation has credentials for. */
export function configuredProviders(settings: Settings): OAuthProviderId[] {
  return [
    ...(settings.AUTH_GITHUB_ID && settings.AUTH_GITHUB_SECRET ? (['github'] as const) : []),
    ...(settings.AUTH_GOOGLE_ID && settings.AUTH_GOOGLE_SECRET ? (['google'] as const) : []),
  ];
}

/**
 * The providers of Auth.js. Accounts of one address are joined, which is safe because every address here is verified:
 * by the provider (the `signIn` callback refuses others) or by a magic link.
 */
export function authProviders(settings: Settings): Provider[] {
  return [...github(settings), ...google(settings), email(settings)];
}

function github(settings: Settings): Provider[] {
  const { AUTH_GITHUB_ID: clientId, AUTH_GITHUB_SECRET: clientSecret } = settings;
  const baseUrl = settings.AUTH_GITHUB_URL;
  if (!clientId || !clientSecret) return [];
  const userUrl = `${baseUrl ? `${baseUrl}/api/v3` : 'https://api.github.com'}/user`;
  return [
    GitHub({
      clientId,
      clientSecret,
      ...(baseUrl ? { enterprise: { baseUrl } } : {}),
      userinfo: {
        url: userUrl,
        request: ({ tokens }: { tokens: { access_token?: string } }) =>
          fetchGitHubProfile(userUrl, tokens.access_token ?? ''),
      },
      checks: ['pkce', 'state'],
      // The only way that GitHub documents.
      client: { token_endpoint_auth_method: 'client_secret_post' },
      allowDangerousEmailAccountLinking: true,
    }),
  ];
}

function google(settings: Settings): Provider[] {
  const { AUTH_GOOGLE_ID: clientId, AUTH_GOOGLE_SECRET: clientSecret } = settings;
  const issuer = settings.AUTH_GOOGLE_ISSUER;
  if (!clientId || !clientSecret) return [];
  return [
    Google({
      clientId,
      clientSecret,
      ...(issuer ? { issuer } : {}),
      checks: ['pkce', 'state', 'nonce'],
      allowDangerousEmailAccountLinking: true,
    }),
  ];
}

function email(settings: Settings): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    from: settings.MAIL_FROM,
    maxAge: magicLinkMaxAge,
    generateVerificationToken: randomToken,
    sendVerificationRequest: sendMagicLink,
    options: {},
  };
}
