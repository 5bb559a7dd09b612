import { type formats, type Messages } from '@monorepo/i18n';
import { type Locale } from '@monorepo/shared-types';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
    Formats: typeof formats;
  }
}
