export { Pagination, type PaginationPages, type PaginationProps } from './pagination.tsx';
export { type PageTarget } from './page-step.tsx';
