// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { readView } from '../model/record-view.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { RecordList } from './record-list.tsx';

function open(screenOf = contactScreen, address = '') {
  window.history.replaceState(null, '', `/o/acme/contacts${address}`);
  const items = [contact(1), contact(2), contact(3)];
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items, nextCursor: null })));
  const view = readView(screenOf.definition, new URLSearchParams(window.location.search));
  render(
    <TestPage>
      <RecordList {...screenOf} drawn={{ view, page: { items, nextCursor: null } }} />
    </TestPage>,
  );
  return userEvent.setup();
}

const focused = () => document.activeElement?.textContent;

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('walks the rows from anywhere on the page, and comes back to the row it left', async () => {
  const user = open();
  await user.keyboard('j');
  expect(focused()).toBe('Contact 1');
  await user.keyboard('jk{ArrowDown}j');
  expect(focused()).toBe('Contact 3');
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search: Contacts' }));
  await user.keyboard('j');
  expect(focused()).toBe('');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('k');
  expect(focused()).toBe('Contact 3');
});

it('opens the row with the focus, and selects it', async () => {
  const user = open();
  const clicked = vi.fn((event: Event) => event.preventDefault());
  await user.keyboard('jx');
  expect(screen.getByText('1 selected')).toBeTruthy();
  await user.keyboard('jx');
  expect(screen.getByText('2 selected')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('2 selected')).toBeNull();
  await user.keyboard('{Control>}a{/Control}');
  expect(screen.getByText('3 selected')).toBeTruthy();
  document.activeElement?.addEventListener('click', clicked);
  await user.keyboard('o{Enter}');
  expect(clicked).toHaveBeenCalledTimes(2);
});

it('walks the trash, too, whose rows lead nowhere', async () => {
  const user = open(contactScreen, '?trash=true');
  await user.keyboard('jjx');
  const box = screen.getAllByRole('checkbox', { name: 'Select: Contact 2' })[0];
  expect(document.activeElement).toBe(box);
  expect(screen.getByText('1 selected')).toBeTruthy();
});

it('shows the keys that do something for this person', async () => {
  const user = open();
  await user.keyboard('?');
  const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(dialog.getByText('Next row')).toBeTruthy();
  expect(dialog.getByText('Enter')).toBeTruthy();
  expect(dialog.getByText('Select')).toBeTruthy();
  await user.keyboard('{Escape}');
  cleanup();
  const may = { read: true, create: false, update: false, delete: false, export: true };
  const reader = open({ ...contactScreen, may });
  await reader.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  const shown = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(shown.queryByText('Select')).toBeNull();
  expect(shown.queryByText('Add')).toBeNull();
});

it('can be without keys of a single letter', async () => {
  localStorage.setItem('groundplan.single-keys', 'off');
  const user = open();
  await user.keyboard('j');
  expect(document.activeElement).toBe(document.body);
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Contact 1');
});
