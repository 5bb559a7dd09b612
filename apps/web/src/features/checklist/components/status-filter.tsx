'use client';

import { useTranslations } from 'next-intl';
import { itemStatuses, type ItemStatus } from '../model/view.ts';

export interface StatusFilterProps {
  status: ItemStatus;
  onChange: (status: ItemStatus) => void;
}

/** Which items are shown: radio buttons, drawn as one bar. */
export function StatusFilter({ status, onChange }: StatusFilterProps) {
  const t = useTranslations('checklist.filter');
  return (
    <fieldset className="flex shrink-0 rounded-md border border-control bg-sunken p-0.5">
      <legend className="sr-only">{t('label')}</legend>
      {itemStatuses.map((value) => (
        <label
          key={value}
          className="flex h-[calc(var(--control-medium)-6px)] cursor-pointer items-center rounded-sm px-3 text-control font-medium text-ink-soft select-none has-checked:bg-surface has-checked:text-ink has-checked:shadow-control has-focus-visible:outline-2 has-focus-visible:outline-focus forced-colors:has-checked:outline-1"
        >
          <input
            type="radio"
            name="item-status"
            value={value}
            checked={status === value}
            onChange={() => onChange(value)}
            className="sr-only"
          />
          {t(value)}
        </label>
      ))}
    </fieldset>
  );
}
