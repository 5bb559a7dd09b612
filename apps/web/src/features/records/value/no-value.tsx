import { useTranslations } from 'next-intl';

/** A field that has no value. */
export function NoValue() {
  const t = useTranslations('records');
  return (
    <span className="text-ink-faint">
      <span aria-hidden="true">{dash}</span>
      <span className="sr-only">{t('none')}</span>
    </span>
  );
}

const dash = '–';
