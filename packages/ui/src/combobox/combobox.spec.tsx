import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Field } from '../field/index.ts';
import { Combobox, type ComboboxOption, type ComboboxProps } from './index.ts';

const people: ComboboxOption[] = ['Ada', 'Grace', 'Zaha'].map((label) => ({
  value: label.toLowerCase(),
  label,
}));
const labels = {
  search: 'Search people',
  clear: 'Clear',
  remove: (label: string) => `Remove ${label}`,
  loading: 'Loading',
  empty: 'Nobody found',
  failed: 'The search failed',
};

function Owner({ error, ...props }: Partial<ComboboxProps> & { error?: string }) {
  const [value, setValue] = useState<readonly ComboboxOption[]>(props.value ?? []);
  const search = (query: string) =>
    Promise.resolve(people.filter(({ label }) => label.toLowerCase().includes(query)));
  return (
    <Field label="Owner" error={error} required>
      <Combobox
        search={search}
        placeholder="Nobody"
        labels={labels}
        {...props}
        value={value}
        onValueChange={setValue}
      />
    </Field>
  );
}

const trigger = () => screen.getByRole('combobox', { name: /Owner/ });

test('finds while one types, and shows what was chosen', async () => {
  render(<Owner />);
  expect(trigger().textContent).toBe('Nobody');
  await userEvent.click(trigger());
  expect(await screen.findByRole('option', { name: 'Zaha' })).toBeDefined();
  await userEvent.keyboard('gra');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(trigger().textContent).toBe('Grace'));
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
});

test('opens by an arrow key, closes by Escape, and gives the focus back', async () => {
  render(<Owner />);
  trigger().focus();
  await userEvent.keyboard('{ArrowDown}');
  await screen.findByRole('option', { name: 'Ada' });
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search people'),
  );
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(trigger()));
});

test('takes the choice back by a button, and keeps the focus', async () => {
  render(<Owner value={people.slice(0, 1)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(trigger().textContent).toBe('Nobody');
  expect(document.activeElement).toBe(trigger());
});

test('chooses several and takes one of them back', async () => {
  render(<Owner multiple />);
  await userEvent.click(trigger());
  await userEvent.click(await screen.findByRole('option', { name: 'Ada' }));
  await userEvent.click(screen.getByRole('option', { name: 'Zaha' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Ada' }));
  expect(screen.queryByRole('button', { name: 'Remove Ada' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Remove Zaha' })).toBeDefined();
});

test('says that nothing was found, or that the search failed', async () => {
  const search = vi.fn<ComboboxProps['search']>(() => Promise.resolve([]));
  render(<Owner search={search} />);
  await userEvent.click(trigger());
  expect(await screen.findByText('Nobody found')).toBeDefined();
  search.mockRejectedValue(new Error('offline'));
  await userEvent.keyboard('x');
  expect(await screen.findByText('The search failed')).toBeDefined();
});

test('offers to create what was not found', async () => {
  const onCreate = vi.fn();
  render(<Owner create={{ label: 'New person', onCreate }} />);
  await userEvent.click(trigger());
  await screen.findByRole('option', { name: 'Ada' });
  await userEvent.keyboard('Lina');
  await userEvent.click(screen.getByRole('button', { name: 'New person' }));
  expect(onCreate).toHaveBeenCalledWith('Lina');
});

test('has no accessibility faults, open or closed', async () => {
  render(<Owner value={people.slice(0, 1)} error="Choose somebody" />);
  expect(await accessibilityFaults()).toEqual([]);
  await userEvent.click(trigger());
  await screen.findByRole('option', { name: 'Ada' });
  expect(await accessibilityFaults()).toEqual([]);
});
