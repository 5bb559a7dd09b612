'use client';

import { Select } from '@monorepo/ui/select';
import { useTranslations } from 'next-intl';
import { todoOrders, type TodoOrder } from '../model/todo-view.ts';

const messages = {
  position: 'position',
  '-createdAt': 'newest',
  createdAt: 'oldest',
  dueAt: 'dueFirst',
  '-dueAt': 'dueLast',
  title: 'titleUp',
  '-title': 'titleDown',
} as const satisfies Record<TodoOrder, string>;

export interface TodoOrderSelectProps {
  order: TodoOrder;
  onChange: (order: TodoOrder) => void;
}

export function TodoOrderSelect({ order, onChange }: TodoOrderSelectProps) {
  const t = useTranslations('todos.order');
  return (
    <Select
      aria-label={t('label')}
      className="w-40 shrink-0 max-sm:order-3"
      value={order}
      options={todoOrders.map((value) => ({ value, label: t(messages[value]) }))}
      onValueChange={(value) => {
        const chosen = todoOrders.find((known) => known === value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
