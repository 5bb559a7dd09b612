'use client';

import { Button } from '@monorepo/ui/button';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { textOf } from '@/lib/form-state.ts';
import { useFormAction } from '@/lib/use-form-action.ts';
import { type EmailSignInState, signInByEmail } from './sign-in.actions.ts';

/** Asks for an address and sends the magic link. The server checks the address, so it also works without a script. */
export function EmailForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('signIn');
  const [state, action, pending] = useFormAction<EmailSignInState>(
    signInByEmail,
    { email: '' },
    (_, __, form) => ({
      email: textOf(form, 'email'),
      error: 'mailFailed',
    }),
  );
  return (
    <form action={action} noValidate className="grid gap-4">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field label={t('email')} required error={state.error && errorOf(state.error)}>
        <Input
          key={state.email}
          name="email"
          type="email"
          size="large"
          autoComplete="email"
          inputMode="email"
          dir="ltr"
          placeholder={t('emailPlaceholder')}
          defaultValue={state.email}
        />
      </Field>
      <Button type="submit" variant="primary" size="large" loading={pending} className="w-full">
        {t('sendLink')}
      </Button>
    </form>
  );

  function errorOf(error: NonNullable<typeof state.error>): string {
    return error === 'emailInvalid' ? t('emailInvalid') : t(`error.reasons.${error}`);
  }
}
