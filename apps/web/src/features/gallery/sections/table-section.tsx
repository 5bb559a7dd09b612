'use client';

import { Button } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import { Skeleton } from '@monorepo/ui/skeleton';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@monorepo/ui/table';
import SearchX from 'lucide-react/icons/search-x';
import { useTranslations } from 'next-intl';
import { GallerySection, Specimen } from '../specimen.tsx';
import { MembersTable } from './members-table.tsx';
import { PaginationSpecimens } from './pagination-specimens.tsx';

export function TableSection() {
  const t = useTranslations('gallery');
  const b = useTranslations('gallery.table');
  return (
    <GallerySection title={b('title')}>
      <MembersTable />
      <PaginationSpecimens />
      <div className="grid gap-6 lg:grid-cols-2">
        <Specimen state={t('state.loading')}>
          <div aria-busy="true" aria-label={b('loading')} role="status" className="w-full">
            <LoadingTable />
          </div>
        </Specimen>
        <Specimen state={t('state.empty')}>
          <div className="w-full rounded-xl border border-line bg-surface shadow-card">
            <EmptyState
              headingLevel={3}
              icon={<SearchX />}
              title={b('empty')}
              description={b('emptyDescription')}
              action={<Button>{b('clear')}</Button>}
            />
          </div>
        </Specimen>
      </div>
    </GallerySection>
  );
}

function LoadingTable() {
  const t = useTranslations('gallery.table');
  return (
    <Table label={t('loading')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('person')}</TableHeaderCell>
          <TableHeaderCell>{t('role')}</TableHeaderCell>
          <TableHeaderCell numeric>{t('tasks')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {['w-32', 'w-24', 'w-36', 'w-28'].map((width) => (
          <TableRow key={width}>
            <TableCell>
              <Skeleton className={width} />
            </TableCell>
            <TableCell>
              <Skeleton className="w-16" />
            </TableCell>
            <TableCell>
              <Skeleton className="ms-auto w-8" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
