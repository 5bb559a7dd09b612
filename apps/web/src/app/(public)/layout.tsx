import { getTranslations } from 'next-intl/server';
import { type ReactNode } from 'react';
import { LanguageSwitch } from '@/features/auth/language-switch.tsx';
import { Wordmark } from '@/features/shell/wordmark.tsx';

/** Pages for people who are not signed in: one column on a quiet page. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('application');
  return (
    <div className="drafting-grid grid min-h-dvh grid-rows-[auto_1fr_auto] bg-canvas">
      <header className="px-6 py-5">
        <Wordmark name={t('name')} />
      </header>
      <main className="grid place-items-center px-4 pt-2 pb-8">
        <div className="w-full max-w-sm">{children}</div>
      </main>
      <footer className="px-4 pb-6">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
