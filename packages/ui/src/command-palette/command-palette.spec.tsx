import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { CommandPalette, type CommandPaletteProps } from './index.ts';

const onInvite = vi.fn();
const onRiver = vi.fn();

const palette = (props: Partial<CommandPaletteProps> = {}) => (
  <CommandPalette
    open
    onOpenChange={() => undefined}
    labels={{
      title: 'Commands',
      placeholder: 'Search',
      close: 'Close',
      empty: 'Nothing matches',
      loading: 'Searching',
    }}
    groups={[
      {
        label: 'Actions',
        commands: [
          { id: 'invite', label: 'Invite a member', keywords: ['person'], onSelect: onInvite },
          { id: 'settings', label: 'Settings', shortcut: ',', detail: 'Acme', onSelect: vi.fn() },
        ],
      },
      { label: 'Projects', commands: [{ id: 'river', label: 'Riverside', onSelect: onRiver }] },
    ]}
    {...props}
  />
);

const field = () => screen.findByRole('combobox', { name: 'Commands' });
const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);

test('starts in its field with everything on offer, in groups', async () => {
  render(palette());
  const input = await field();
  await waitFor(() => expect(document.activeElement).toBe(input));
  expect(offered()).toEqual(['Invite a member', 'SettingsAcme,', 'Riverside']);
  expect(screen.getByRole('group', { name: 'Projects' })).toBeDefined();
  expect(await accessibilityFaults()).toEqual([]);
});

test('finds by label and by keyword, without regard to case', async () => {
  render(palette());
  await userEvent.type(await field(), 'RIVER');
  await waitFor(() => expect(offered()).toEqual(['Riverside']));
  await userEvent.clear(await field());
  await userEvent.type(await field(), 'person');
  await waitFor(() => expect(offered()).toEqual(['Invite a member']));
});

test('Enter runs what is highlighted, after closing', async () => {
  const onOpenChange = vi.fn();
  render(palette({ onOpenChange }));
  await userEvent.type(await field(), 'river');
  await userEvent.keyboard('{Enter}');
  expect(onRiver).toHaveBeenCalledOnce();
  expect(onOpenChange).toHaveBeenCalledWith(false);
  expect(onOpenChange.mock.invocationCallOrder[0]).toBeLessThan(
    onRiver.mock.invocationCallOrder[0]!,
  );
});

test('the arrow keys move through the groups', async () => {
  onRiver.mockClear();
  render(palette());
  await userEvent.type(await field(), '{ArrowDown}{ArrowDown}{Enter}');
  expect(onRiver).toHaveBeenCalledOnce();
});

test('says so when nothing matches', async () => {
  render(palette());
  await userEvent.type(await field(), 'zzz');
  expect(await screen.findByText('Nothing matches')).toBeDefined();
  expect(await accessibilityFaults()).toEqual([]);
});

test('tells what is typed, says that it searches and shows what it is given', async () => {
  const onQueryChange = vi.fn();
  render(palette({ onQueryChange, filter: false, loading: true }));
  await userEvent.type(await field(), 'zz');
  expect(onQueryChange.mock.calls).toEqual([['z'], ['zz']]);
  expect(offered()).toHaveLength(3);
  expect(screen.getByText(/^Searching/)).toBeDefined();
});

test('is left by Escape and by its button', async () => {
  const onOpenChange = vi.fn();
  render(palette({ onOpenChange }));
  await field();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onOpenChange).toHaveBeenLastCalledWith(false);
});
