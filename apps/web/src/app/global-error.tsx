'use client';

import { directionOf, loadMessages, negotiateLocale, type Messages } from '@monorepo/i18n';
import { type Locale } from '@monorepo/shared-types';
import { NextIntlClientProvider } from 'next-intl';
import { useEffect, useState } from 'react';
import { PageError, type PageErrorProps } from '@/features/shell/page-error.tsx';
import './globals.css';

/** Where even the frame of every page has failed, so that language and direction must be found anew in the browser. */
export default function GlobalError(props: PageErrorProps) {
  const [shown, setShown] = useState<{ locale: Locale; messages: Messages } | undefined>();
  useEffect(() => {
    const locale = negotiateLocale({ acceptLanguage: navigator.languages.join(',') });
    void loadMessages(locale).then((messages) => setShown({ locale, messages }));
  }, []);
  const locale = shown?.locale ?? 'en';
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme="system" data-density="comfortable">
      <body>
        {shown && (
          <NextIntlClientProvider locale={locale} messages={shown.messages} timeZone="UTC">
            <main>
              <PageError {...props} />
            </main>
          </NextIntlClientProvider>
        )}
      </body>
    </html>
  );
}
