import { offeredLocales } from '@monorepo/i18n';
import { buttonStyles } from '@monorepo/ui/button';
import { getLocale, getTranslations } from 'next-intl/server';
import { rememberLanguage } from './language.actions.ts';

/** The languages by their own names, for people who are not signed in and cannot be known to read this one. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations('signIn'), getLocale()]);
  return (
    <form action={rememberLanguage}>
      <fieldset className="flex flex-wrap justify-center gap-1">
        <legend className="sr-only">{t('language')}</legend>
        {offeredLocales(false).map(({ locale, name, direction }) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            dir={direction}
            aria-pressed={locale === current}
            className={buttonStyles({
              variant: 'ghost',
              size: 'small',
              className: 'aria-pressed:text-ink',
            })}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
