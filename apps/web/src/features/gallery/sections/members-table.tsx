'use client';

import { Avatar } from '@monorepo/ui/avatar';
import { Badge } from '@monorepo/ui/badge';
import { Checkbox } from '@monorepo/ui/checkbox';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@monorepo/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

/** Rows that can be sorted and selected. */
export function MembersTable() {
  const t = useTranslations('gallery');
  const b = useTranslations('gallery.table');
  const locale = useLocale();
  const [ascending, setAscending] = useState(true);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['zaha']));
  const people = [
    { id: 'ada', name: t('people.ada'), role: t('fields.roleOwner'), tasks: 12 },
    { id: 'omar', name: t('people.omar'), role: t('fields.roleAdmin'), tasks: 108 },
    { id: 'zaha', name: t('people.zaha'), role: t('fields.roleMember'), tasks: 31 },
    { id: 'jorn', name: t('people.jorn'), role: t('fields.roleViewer'), tasks: 0 },
  ].toSorted((a, b) => a.name.localeCompare(b.name, locale) * (ascending ? 1 : -1));
  const all = selected.size === people.length;

  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };

  return (
    <Table label={b('label')}>
      <TableHead>
        <tr>
          <TableHeaderCell className="w-0 pe-0">
            <Checkbox
              aria-label={b('selectAll')}
              checked={all}
              indeterminate={!all && selected.size > 0}
              onCheckedChange={(on) => setSelected(new Set(on ? people.map(({ id }) => id) : []))}
            />
          </TableHeaderCell>
          <TableHeaderCell
            sort={ascending ? 'ascending' : 'descending'}
            onSort={() => setAscending(!ascending)}
          >
            {b('person')}
          </TableHeaderCell>
          <TableHeaderCell>{b('role')}</TableHeaderCell>
          <TableHeaderCell>{b('status')}</TableHeaderCell>
          <TableHeaderCell numeric>{b('tasks')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {people.map(({ id, name, role, tasks }) => (
          <TableRow key={id} selected={selected.has(id)}>
            <TableCell className="pe-0">
              <Checkbox
                aria-label={b('select', { name })}
                checked={selected.has(id)}
                onCheckedChange={(on) => select(id, on)}
              />
            </TableCell>
            <TableCell>
              <span className="flex items-center gap-2.5 font-medium whitespace-nowrap">
                <Avatar name={name} size="small" decorative />
                {name}
              </span>
            </TableCell>
            <TableCell className="text-ink-soft">{role}</TableCell>
            <TableCell>
              {tasks > 100 ? (
                <Badge tone="warning">{t('marks.due')}</Badge>
              ) : (
                <Badge tone="success">{t('marks.active')}</Badge>
              )}
            </TableCell>
            <TableCell numeric>{tasks.toLocaleString(locale)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
