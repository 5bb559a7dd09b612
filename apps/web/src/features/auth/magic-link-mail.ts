import 'server-only';
import { directionOf } from '@monorepo/i18n';
import { getLocale, getTranslations } from 'next-intl/server';
import { createTransport, type Transporter } from 'nodemailer';
import { readSettings } from '@/keys.ts';
import { confirmationAddress } from './confirmation-address.ts';
import { magicLinkHtml } from './magic-link-html.ts';
import { magicLinkMaxAge } from './session-token.ts';

let transport: Transporter | undefined;

/** What Auth.js hands over to be sent. `url` is the address that signs in at once. */
export interface MagicLink {
  identifier: string;
  url: string;
}

/**
 * Mails the link in the language of the page that asked for it, as text and as HTML.
 *
 * @throws when the mail server refuses; Auth.js then reports that no mail was sent.
 */
export async function sendMagicLink({ identifier, url }: MagicLink): Promise<void> {
  const settings = readSettings();
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mail.magicLink')]);
  const link = confirmationAddress(url);
  const words = {
    heading: t('heading'),
    body: t('body'),
    button: t('button'),
    validity: t('validity', { minutes: magicLinkMaxAge / 60 }),
    ignore: t('ignore'),
  };
  transport ??= createTransport(settings.SMTP_URL);
  await transport.sendMail({
    to: { name: '', address: identifier },
    from: settings.MAIL_FROM,
    subject: t('subject'),
    text: [words.heading, words.body, link, words.validity, words.ignore].join('\n\n'),
    html: magicLinkHtml({ ...words, link, locale, direction: directionOf(locale) }),
  });
}
