'use client';

import { Select } from '@monorepo/ui/select';
import { useTranslations } from 'next-intl';
import { itemOrders, type ItemOrder } from '../model/view.ts';

const messages = {
  position: 'position',
  '-createdAt': 'newest',
  createdAt: 'oldest',
  dueAt: 'dueFirst',
  '-dueAt': 'dueLast',
  title: 'titleUp',
  '-title': 'titleDown',
} as const satisfies Record<ItemOrder, string>;

export interface OrderSelectProps {
  order: ItemOrder;
  onChange: (order: ItemOrder) => void;
}

export function OrderSelect({ order, onChange }: OrderSelectProps) {
  const t = useTranslations('checklist.order');
  return (
    <Select
      aria-label={t('label')}
      className="w-40 shrink-0 max-sm:order-3"
      value={order}
      options={itemOrders.map((value) => ({ value, label: t(messages[value]) }))}
      onValueChange={(value) => {
        const chosen = itemOrders.find((known) => known === value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
