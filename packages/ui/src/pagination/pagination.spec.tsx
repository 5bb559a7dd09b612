import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Pagination } from './index.ts';
import { pageNumbers } from './page-numbers.ts';

test.each([
  [1, 1, [1]],
  [3, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 12, [1, 2, 3, 4, 5, null, 12]],
  [4, 12, [1, 2, 3, 4, 5, null, 12]],
  [6, 12, [1, null, 5, 6, 7, null, 12]],
  [9, 12, [1, null, 8, 9, 10, 11, 12]],
  [12, 12, [1, null, 8, 9, 10, 11, 12]],
])('on page %i of %i offers %j', (page, count, offered) => {
  expect(pageNumbers(page, count)).toEqual(offered);
});

const labels = { label: 'Pages', previousLabel: 'Previous', nextLabel: 'Next' };

test('steps by cursor, and a step that leads nowhere is disabled', async () => {
  const onSelect = vi.fn();
  render(<Pagination {...labels} previous={null} next={{ onSelect }} status="1–20 of 40" />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Previous' }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(onSelect).toHaveBeenCalledOnce();
  expect(screen.getByText('1–20 of 40')).toBeDefined();
});

test('links to pages, names them and marks the current one', async () => {
  render(
    <Pagination
      {...labels}
      previous={{ href: '?page=1' }}
      next={{ href: '?page=3' }}
      pages={{
        current: 2,
        count: 3,
        labelOf: (page) => `Page ${page}`,
        targetOf: (page) => ({ href: `?page=${page}` }),
      }}
    />,
  );
  expect(screen.getByRole('navigation', { name: 'Pages' })).toBeDefined();
  expect(screen.getByRole('link', { current: 'page' }).getAttribute('aria-label')).toBe('Page 2');
  expect(screen.getByRole('link', { name: 'Page 3' }).getAttribute('href')).toBe('?page=3');
  expect(await accessibilityFaults()).toEqual([]);
});
