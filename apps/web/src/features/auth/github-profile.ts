import 'server-only';
import { type GitHubProfile } from 'next-auth/providers/github';
import { z } from 'zod';

const Profile = z.looseObject({
  id: z.number(),
  login: z.string(),
  name: z.string().nullish(),
  avatar_url: z.url().nullish(),
});

const Emails = z.array(z.object({ email: z.email(), primary: z.boolean(), verified: z.boolean() }));

/**
 * Who GitHub says this is, with an address that GitHub has verified: the primary one, else any verified one, else the
 * primary one marked as not verified. The public address of the profile says nothing about that, so it is not used.
 * Protocol: https://docs.github.com/en/rest/users/emails#list-email-addresses-for-the-authenticated-user
 */
export async function fetchGitHubProfile(
  userUrl: string,
  accessToken: string,
): Promise<GitHubProfile & { email_verified: boolean }> {
  const [profile, emails] = await Promise.all([
    fetchJson(userUrl, accessToken),
    fetchJson(`${userUrl}/emails`, accessToken),
  ]);
  const known = Emails.parse(emails);
  const verified = known.filter((email) => email.verified);
  const primary = known.find((email) => email.primary);
  const chosen = verified.find((email) => email.primary) ?? verified[0] ?? primary;
  return {
    ...(Profile.parse(profile) as unknown as GitHubProfile),
    email: chosen?.email ?? null,
    email_verified: chosen?.verified ?? false,
  };
}

async function fetchJson(url: string, accessToken: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${accessToken}`, 'user-agent': 'groundplan' },
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${url}`);
  return (await response.json()) as unknown;
}
