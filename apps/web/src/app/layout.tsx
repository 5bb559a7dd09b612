import { directionOf } from '@monorepo/i18n';
import { type Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { type ReactNode } from 'react';
import { clientMessages } from '@/i18n/client-messages.ts';
import { readAppearance } from '@/lib/appearance.ts';
import './globals.css';
import { Providers } from './providers.tsx';

/** Every page carries a nonce of its own, so none can be made ahead. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('application');
  return { title: { default: t('name'), template: `%s · ${t('name')}` } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, { theme, density }] = await Promise.all([
    getLocale(),
    getMessages(),
    readAppearance(),
  ]);
  const direction = directionOf(locale);
  return (
    <html lang={locale} dir={direction} data-theme={theme} data-density={density}>
      <body>
        <NextIntlClientProvider messages={clientMessages(messages)}>
          <Providers direction={direction}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
