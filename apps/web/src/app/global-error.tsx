'use client';

import { lazy, Suspense } from 'react';
import { type PageErrorProps } from '@/features/shell/page-error.tsx';
import './globals.css';

/** Downloaded when it is needed: it brings the messages of a language with it. */
const TranslatedPageError = lazy(() => import('@/features/shell/translated-page-error.tsx'));

/** Where even the frame of every page has failed. */
export default function GlobalError(props: PageErrorProps) {
  return (
    <html lang="en" data-theme="system" data-density="comfortable">
      <body>
        <Suspense>
          <TranslatedPageError {...props} />
        </Suspense>
      </body>
    </html>
  );
}
