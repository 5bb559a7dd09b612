import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type SyntheticEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Button, buttonStyles, IconButton } from './index.ts';

test('is a button that does not submit unless it is told to', () => {
  render(<Button>Save</Button>);
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('type')).toBe('button');
});

test('runs on a click, on Enter and on Space', async () => {
  const onClick = vi.fn();
  render(<Button onClick={onClick}>Save</Button>);
  await userEvent.click(screen.getByRole('button'));
  await userEvent.keyboard('{Enter} ');
  expect(onClick).toHaveBeenCalledTimes(3);
});

test('keeps the focus and does nothing while it is loading', async () => {
  const onClick = vi.fn();
  const onSubmit = vi.fn((event: SyntheticEvent) => event.preventDefault());
  const form = (loading: boolean) => (
    <form onSubmit={onSubmit}>
      <Button type="submit" loading={loading} onClick={onClick}>
        Save
      </Button>
    </form>
  );
  const { rerender } = render(form(false));
  await userEvent.click(screen.getByRole('button'));
  rerender(form(true));
  const button = screen.getByRole('button', { name: 'Save' });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button);
  await userEvent.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledOnce();
  expect(onSubmit).toHaveBeenCalledOnce();
});

test('an icon button is named by its label, also while loading', () => {
  const { rerender } = render(<IconButton label="Edit" icon={<svg />} />);
  expect(screen.getByRole('button', { name: 'Edit' })).toBeDefined();
  rerender(<IconButton label="Edit" icon={<svg />} loading />);
  expect(screen.getByRole('button', { name: 'Edit', busy: true })).toBeDefined();
});

test('a link can look like a button', () => {
  expect(buttonStyles({ variant: 'primary', className: 'mt-4' })).toMatch(/bg-accent.* mt-4$/);
});

test('has no accessibility faults', async () => {
  render(
    <>
      <Button variant="primary">Save</Button>
      <Button variant="danger" loading>
        Delete
      </Button>
      <Button disabled>Skip</Button>
      <IconButton label="Edit" icon={<svg />} />
    </>,
  );
  expect(await accessibilityFaults()).toEqual([]);
});
