'use client';

import { Button } from '@monorepo/ui/button';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { signInAsSeeded } from './development-sign-in.actions.ts';

const organizations = ['acme', 'globex'] as const;
const people = ['owner', 'admin', 'member', 'viewer'] as const;

/** One button for each person of the example data. */
export function DevelopmentSignIn({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('signIn');
  const [state, action, pending] = useActionState(signInAsSeeded, {});
  return (
    <form action={action} className="mt-6 rounded-xl border border-dashed border-line-strong p-5">
      <h2 className="text-base font-semibold">{t('development.heading')}</h2>
      <p className="mb-3 text-sm text-ink-soft">{t('development.lead')}</p>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <div className="grid grid-cols-2 gap-2">
        {people.flatMap((person) =>
          organizations.map((organization) => {
            const email = `${person}@${organization}.test`;
            return (
              <Button
                key={email}
                type="submit"
                size="small"
                name="email"
                value={email}
                disabled={pending}
              >
                {email}
              </Button>
            );
          }),
        )}
      </div>
      {state.error && (
        <p role="alert" className="mt-3 text-sm text-danger-ink">
          {t(`development.${state.error}`)}
        </p>
      )}
    </form>
  );
}
