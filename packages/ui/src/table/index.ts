export {
  Table,
  TableBody,
  TableCell,
  type TableCellProps,
  TableHead,
  type TableProps,
  TableRow,
  type TableRowProps,
} from './table.tsx';
export { TableHeaderCell, type TableHeaderCellProps } from './table-header-cell.tsx';
