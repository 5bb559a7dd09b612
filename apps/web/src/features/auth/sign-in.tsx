import { Card, CardBody } from '@monorepo/ui/card';
import { getTranslations } from 'next-intl/server';
import { EmailForm } from './email-form.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { type OAuthProviderId } from './providers.ts';
import { type SignInError } from './sign-in-error.ts';
import { SignInAlert } from './sign-in-alert.tsx';

export interface SignInProps {
  callbackUrl: string;
  providers: OAuthProviderId[];
  error: SignInError | undefined;
}

/** Every way to sign in that this installation offers. */
export async function SignIn({ callbackUrl, providers, error }: SignInProps) {
  const t = await getTranslations('signIn');
  return (
    <Card>
      <CardBody className="p-7">
        <h1 className="text-2xl font-semibold">{t('heading')}</h1>
        <p className="mt-1.5 mb-6 text-ink-soft">{t('lead')}</p>
        {error && <SignInAlert>{t(`error.reasons.${error}`)}</SignInAlert>}
        {providers.length > 0 && (
          <>
            <ProviderButtons providers={providers} callbackUrl={callbackUrl} />
            <p className="my-5 flex items-center gap-3 text-sm text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
              {t('or')}
            </p>
          </>
        )}
        <EmailForm callbackUrl={callbackUrl} />
      </CardBody>
    </Card>
  );
}
