import { formats, loadMessages } from '@monorepo/i18n';
import { getRequestConfig } from 'next-intl/server';

/** The texts of pages that the server draws: those of TestPage, too. */
export default getRequestConfig(async () => ({
  locale: 'en',
  messages: await loadMessages('en'),
  formats,
  timeZone: 'UTC',
}));
