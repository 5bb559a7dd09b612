'use client';

import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

export interface MoneyControlProps {
  label: string;
  value: { readonly amount: string; readonly currency: string };
  onChange: (value: { amount: string; currency: string }) => void;
}

/** An amount and its currency by ISO 4217. */
export function MoneyControl({ label, value, onChange }: MoneyControlProps) {
  const t = useTranslations('records.form');
  const currencyId = useId();
  const listId = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_5.5rem] gap-2">
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={value.amount}
        onChange={(event) => onChange({ ...value, amount: event.currentTarget.value })}
      />
      <Input
        id={currencyId}
        required={false}
        list={listId}
        dir="ltr"
        maxLength={3}
        autoComplete="off"
        autoCapitalize="characters"
        aria-label={t('currency', { label })}
        value={value.currency}
        onChange={(event) =>
          onChange({ ...value, currency: event.currentTarget.value.toUpperCase() })
        }
      />
      <datalist id={listId}>
        {common.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
    </div>
  );
}

const common = ['EUR', 'USD', 'GBP', 'CHF', 'AED', 'EGP', 'SAR', 'JPY', 'CNY', 'INR'];
