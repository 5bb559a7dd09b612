import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { durationParts } from './duration.ts';
import { formatDecimal, formatMoney } from './numbers.ts';

export function NumberValue({ text, scale = 0 }: { text: string; scale?: number | undefined }) {
  const locale = useLocale();
  return (
    <bdi className="tabular-nums">
      {formatDecimal(locale, text, { minimumFractionDigits: scale })}
    </bdi>
  );
}

/** An amount in its currency. */
export function MoneyValue({ value }: { value: unknown }) {
  const locale = useLocale();
  const { amount, currency } = value as { amount: string; currency: string };
  return <bdi className="tabular-nums">{formatMoney(locale, amount, currency)}</bdi>;
}

/** A day or a time of day, which are the same wherever one is. */
export function ClockValue({ kind, text }: { kind: 'date' | 'time'; text: string }) {
  const format = useFormatter();
  const moment = new Date(kind === 'date' ? `${text}T00:00:00Z` : `1970-01-01T${text}Z`);
  if (Number.isNaN(moment.getTime())) return <bdi>{text}</bdi>;
  const shown =
    kind === 'date'
      ? format.dateTime(moment, 'date', { timeZone: 'UTC' })
      : format.dateTime(moment, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  return <time dateTime={text}>{shown}</time>;
}

export function DurationValue({ text }: { text: string }) {
  const format = useFormatter();
  const t = useTranslations('records.duration');
  const parts = durationParts(text).map(({ unit, count }) => t(unit, { count }));
  return parts.length > 0 ? format.list(parts, { type: 'unit' }) : <bdi>{text}</bdi>;
}
