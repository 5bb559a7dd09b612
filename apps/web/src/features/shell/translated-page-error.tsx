'use client';

import { directionOf, loadCompiledMessages, negotiateLocale } from '@monorepo/i18n';
import { NextIntlClientProvider } from 'next-intl';
import { use } from 'react';
import { PageError, type PageErrorProps } from './page-error.tsx';

const found = loadLanguage();

async function loadLanguage() {
  const locale = negotiateLocale({ acceptLanguage: navigator.languages.join(',') });
  return { locale, messages: await loadCompiledMessages(locale) };
}

/** An error page that finds language and direction anew, in the browser. */
export default function TranslatedPageError(props: PageErrorProps) {
  const { locale, messages } = use(found);
  return (
    <main lang={locale} dir={directionOf(locale)}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
        <PageError {...props} />
      </NextIntlClientProvider>
    </main>
  );
}
