'use client';

import { type OfferedLocale } from '@monorepo/i18n';
import { type Locale } from '@monorepo/shared-types';
import { Button } from '@monorepo/ui/button';
import { Card, CardBody, CardHeader } from '@monorepo/ui/card';
import { useTranslations } from 'next-intl';
import { useFormToasts } from '@/features/shell/use-form-toasts.ts';
import { useFormAction } from '@/lib/use-form-action.ts';
import { type LanguageState, saveLanguage } from './me.actions.ts';

export interface LanguageFormProps {
  locale: Locale | null;
  languages: readonly OfferedLocale[];
}

/** Each language by its own name, so that one finds the way back from a language one cannot read. */
export function LanguageForm({ locale, languages }: LanguageFormProps) {
  const t = useTranslations('settings');
  const [state, action, pending] = useFormAction<LanguageState>(saveLanguage, {}, (_, code) => ({
    code,
  }));
  useFormToasts(state, t('saved'));
  return (
    <Card aria-labelledby="language">
      <CardHeader
        headingId="language"
        title={t('language.title')}
        description={t('language.lead')}
      />
      <CardBody>
        <form
          action={action}
          onChange={(event) => event.currentTarget.requestSubmit()}
          aria-busy={pending}
        >
          <fieldset className="grid gap-1">
            <legend className="sr-only">{t('language.label')}</legend>
            <LanguageChoice value="" checked={locale === null} label={t('language.automatic')}>
              {t('language.automaticHint')}
            </LanguageChoice>
            {languages.map((language) => (
              <LanguageChoice
                key={language.locale}
                value={language.locale}
                checked={locale === language.locale}
                label={language.name}
                lang={language.locale}
                direction={language.direction}
              />
            ))}
          </fieldset>
          <noscript>
            <Button type="submit">{t('save')}</Button>
          </noscript>
        </form>
      </CardBody>
    </Card>
  );
}

interface LanguageChoiceProps {
  value: string;
  checked: boolean;
  label: string;
  lang?: string;
  direction?: 'ltr' | 'rtl';
  children?: string;
}

function LanguageChoice({ value, checked, label, lang, direction, children }: LanguageChoiceProps) {
  return (
    <label className="-mx-2 flex cursor-pointer items-start gap-3 rounded-md px-2 py-2.5 hover:bg-hover">
      <input
        type="radio"
        name="locale"
        value={value}
        defaultChecked={checked}
        className="mt-0.5 size-4 accent-accent"
      />
      <span className="grid">
        <bdi lang={lang} dir={direction}>
          {label}
        </bdi>
        {children !== undefined && <span className="text-sm text-ink-soft">{children}</span>}
      </span>
    </label>
  );
}
