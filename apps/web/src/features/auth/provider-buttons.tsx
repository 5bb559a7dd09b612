import { Button } from '@monorepo/ui/button';
import { getTranslations } from 'next-intl/server';
import { GitHubMark, GoogleMark } from './provider-marks.tsx';
import { type OAuthProviderId } from './providers.ts';
import { signInByProvider } from './sign-in.actions.ts';

/** Names are the providers' own and stay as they are in every language. */
const marks = {
  github: { name: 'GitHub', mark: <GitHubMark /> },
  google: { name: 'Google', mark: <GoogleMark /> },
};

/** One form, one button for each provider: works without a script. */
export async function ProviderButtons({
  providers,
  callbackUrl,
}: {
  providers: OAuthProviderId[];
  callbackUrl: string;
}) {
  const t = await getTranslations('signIn');
  return (
    <form action={signInByProvider} className="grid gap-2.5">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {providers.map((provider) => (
        <Button
          key={provider}
          type="submit"
          name="provider"
          value={provider}
          size="large"
          icon={marks[provider].mark}
          className="w-full"
        >
          {t('withProvider', { provider: marks[provider].name })}
        </Button>
      ))}
    </form>
  );
}
