import { formats, loadMessages } from '@monorepo/i18n';
import { ToastProvider } from '@monorepo/ui/toast';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import {
  PathnameContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import './browser-gaps.ts';
import { useState, useSyncExternalStore, type ReactNode } from 'react';

const messages = await loadMessages('en');
const events = ['popstate', 'test:navigate'] as const;

function subscribe(listener: () => void) {
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}

/** Does to the browser's history what Next does: whoever reads the address hears of every change. */
function followHistory() {
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = window.history[method].bind(window.history);
    window.history[method] = (...args) => {
      original(...args);
      window.dispatchEvent(new Event('test:navigate'));
    };
  }
}

/** How often the page was drawn anew on the server. */
export const refreshes = { count: 0 };

const router = {
  back: () => window.history.back(),
  forward: () => window.history.forward(),
  refresh: () => {
    refreshes.count += 1;
  },
  push: (url: string) => window.history.pushState(null, '', url),
  replace: (url: string) => window.history.replaceState(null, '', url),
  prefetch: () => undefined,
} as never;

/** What the application puts around every page, with the address of jsdom. */
export function TestPage({ children }: { children: ReactNode }) {
  const [client] = useState(() => {
    followHistory();
    return new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  });
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return (
    <AppRouterContext value={router}>
      <PathnameContext value={window.location.pathname}>
        <SearchParamsContext value={new URLSearchParams(search)}>
          <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
            <QueryClientProvider client={client}>
              <ToastProvider labels={{ region: 'Notifications', dismiss: 'Dismiss' }}>
                {children}
              </ToastProvider>
            </QueryClientProvider>
          </NextIntlClientProvider>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>
  );
}
