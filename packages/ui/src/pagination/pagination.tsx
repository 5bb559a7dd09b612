import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ElementType, type ReactNode } from 'react';
import { pageNumbers } from './page-numbers.ts';
import { PageStep, type PageTarget } from './page-step.tsx';

export interface PaginationProps {
  /** The name of the landmark, for example "Pages of members". */
  label: string;
  previousLabel: string;
  nextLabel: string;
  /** Where the steps lead; null where there is nothing further. For cursors these two are enough. */
  previous: PageTarget | null;
  next: PageTarget | null;
  /** Between the steps, where the number of pages is known. */
  pages?: PaginationPages | undefined;
  /** In the place of the numbers, for example "21–40 of 200". */
  status?: ReactNode;
  /** What draws a link: `a`, or the router's. */
  link?: ElementType | undefined;
}

export interface PaginationPages {
  current: number;
  count: number;
  labelOf: (page: number) => string;
  targetOf: (page: number) => PageTarget;
}

/** Steps through a long list. */
export function Pagination(props: PaginationProps) {
  const { label, previousLabel, nextLabel, previous, next, pages, status, link = 'a' } = props;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-2 sm:justify-start">
      <PageStep label={previousLabel} target={previous} link={link}>
        <ChevronLeft aria-hidden="true" />
      </PageStep>
      {pages && <PageNumbers pages={pages} link={link} />}
      {status !== undefined && (
        <span aria-live="polite" className="px-2 text-sm text-ink-soft tabular-nums">
          {status}
        </span>
      )}
      <PageStep label={nextLabel} target={next} link={link}>
        <ChevronRight aria-hidden="true" />
      </PageStep>
    </nav>
  );
}

function PageNumbers({ pages, link }: { pages: PaginationPages; link: ElementType }) {
  const { current, count, labelOf, targetOf } = pages;
  return (
    <ol className="flex flex-wrap items-center gap-1">
      {pageNumbers(current, count).map((page, index) => (
        <li key={page ?? `gap-${index}`}>
          {page === null ? (
            <span aria-hidden="true" className="inline-block w-6 text-center text-ink-faint">
              …
            </span>
          ) : (
            <PageStep
              label={labelOf(page)}
              target={targetOf(page)}
              current={page === current}
              link={link}
            >
              {page}
            </PageStep>
          )}
        </li>
      ))}
    </ol>
  );
}
