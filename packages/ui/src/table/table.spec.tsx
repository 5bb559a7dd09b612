import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from './index.ts';

const members = (onSort?: () => void) => (
  <Table label="Members">
    <TableHead>
      <tr>
        <TableHeaderCell sort="ascending" onSort={onSort}>
          Name
        </TableHeaderCell>
        <TableHeaderCell sort="none" onSort={onSort} numeric>
          Tasks
        </TableHeaderCell>
        <TableHeaderCell>Role</TableHeaderCell>
      </tr>
    </TableHead>
    <TableBody>
      <TableRow selected>
        <TableCell>Ada</TableCell>
        <TableCell numeric>3</TableCell>
        <TableCell>Owner</TableCell>
      </TableRow>
      <TableRow>
        <TableCell>Omar</TableCell>
        <TableCell numeric>12</TableCell>
        <TableCell>Member</TableCell>
      </TableRow>
    </TableBody>
  </Table>
);

test('scrolls in a named region that the keyboard reaches', async () => {
  render(members());
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Members' }));
});

test('says how a column is sorted and sorts by its button', async () => {
  const onSort = vi.fn();
  render(members(onSort));
  const [name, tasks, role] = screen.getAllByRole('columnheader');
  expect(name!.getAttribute('aria-sort')).toBe('ascending');
  expect(tasks!.getAttribute('aria-sort')).toBe('none');
  expect(role!.hasAttribute('aria-sort')).toBe(false);
  await userEvent.click(within(tasks!).getByRole('button', { name: 'Tasks' }));
  expect(onSort).toHaveBeenCalledOnce();
});

test('has no accessibility faults', async () => {
  render(members());
  expect(await accessibilityFaults()).toEqual([]);
});
