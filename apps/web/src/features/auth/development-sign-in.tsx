import { Button } from '@monorepo/ui/button';
import { getTranslations } from 'next-intl/server';
import { signInAsSeeded } from './development-sign-in.actions.ts';

const organizations = ['acme', 'globex'] as const;
const people = ['owner', 'admin', 'member', 'viewer'] as const;

export interface DevelopmentSignInProps {
  callbackUrl: string;
  /** False after a try with somebody who does not exist. */
  seeded: boolean;
}

/** One button for each person of the example data. */
export async function DevelopmentSignIn({ callbackUrl, seeded }: DevelopmentSignInProps) {
  const t = await getTranslations('developmentSignIn');
  const emails = people.flatMap((person) =>
    organizations.map((organization) => `${person}@${organization}.test`),
  );
  return (
    <form
      action={signInAsSeeded}
      className="mt-6 rounded-xl border border-dashed border-line-strong p-5"
    >
      <h2 className="text-base font-semibold">{t('heading')}</h2>
      <p className="mb-3 text-sm text-ink-soft">{t('lead')}</p>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <div className="grid grid-cols-2 gap-2">
        {emails.map((email) => (
          <Button key={email} type="submit" size="small" name="email" value={email}>
            {email}
          </Button>
        ))}
      </div>
      {!seeded && (
        <p role="alert" className="mt-3 text-sm text-danger-ink">
          {t('notSeeded')}
        </p>
      )}
    </form>
  );
}
