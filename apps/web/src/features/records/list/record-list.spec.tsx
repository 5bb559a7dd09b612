// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import type { RecordData } from '../model/definition.ts';
import { readView } from '../model/record-view.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { RecordList } from './record-list.tsx';

const path = '/bff/organizations/acme/contacts';
const requests: { method: string; url: string; body: unknown }[] = [];

function open(
  items: RecordData[],
  answer: (url: string) => object = () => ({ items, nextCursor: null }),
) {
  vi.stubGlobal(
    'fetch',
    vi.fn((url: string, init: RequestInit) => {
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
      requests.push({ method: init.method ?? 'GET', url, body });
      return Promise.resolve(Response.json(answer(url)));
    }),
  );
  const view = readView(contactScreen.definition, new URLSearchParams(window.location.search));
  render(
    <TestPage>
      <RecordList {...contactScreen} drawn={{ view, page: { items, nextCursor: null } }} />
    </TestPage>,
  );
  return userEvent.setup();
}

const table = () => within(screen.getByRole('table', { name: 'Contacts' }));

beforeEach(() => {
  requests.length = 0;
  window.history.replaceState(null, '', '/o/acme/contacts');
  document.head.innerHTML = '<meta name="csrf-token" content="token">';
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows each kind of value as people read it, and leads to the record and to what it belongs to', () => {
  open([contact(1)]);
  const row = table().getAllByRole('row')[1]!;
  expect(row.textContent).toContain('€1,234.50');
  expect(row.textContent).toContain('8 hours');
  expect(within(row).getByText('Small')).toBeTruthy();
  expect(within(row).getByRole('link', { name: 'Contact 1' }).getAttribute('href')).toBe(
    `/o/acme/contacts/${contact(1).id}`,
  );
  expect(within(row).getByRole('link', { name: 'Acme' }).getAttribute('href')).toMatch(/companies/);
  expect(screen.getByText('1 entry')).toBeTruthy();
});

it('asks for the order of the column that was pressed, and keeps it in the address', async () => {
  const user = open([contact(1)]);
  await user.click(table().getByRole('button', { name: 'Name' }));
  expect(window.location.search).toBe('?sort=-name');
  await waitFor(() => expect(requests.at(-1)?.url).toContain('sort=-name'));
  expect(table().getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
});

it('searches while one types, and offers to forget a search that found nothing', async () => {
  const user = open([contact(1)], (url) => ({
    items: url.includes('q=nobody') ? [] : [contact(1)],
    nextCursor: null,
  }));
  await user.type(screen.getByRole('textbox', { name: 'Search: Contacts' }), 'nobody');
  expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
  expect(await screen.findByRole('table')).toBeTruthy();
  expect(window.location.search).toBe('');
});

it('deletes what is selected, and brings it back', async () => {
  const both = [contact(1), contact(2)];
  const user = open(both);
  await user.click(table().getByRole('checkbox', { name: 'Select: Contact 1' }));
  expect(screen.getByText('1 selected')).toBeTruthy();
  await user.click(table().getByRole('checkbox', { name: 'Select all that are loaded' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  const ids = both.map(({ id }) => id);
  await waitFor(() =>
    expect(requests).toContainEqual({
      method: 'POST',
      url: `${path}/bulk`,
      body: { action: 'delete', ids },
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(requests).toContainEqual({
      method: 'POST',
      url: `${path}/bulk`,
      body: { action: 'restore', ids },
    }),
  );
});

it('goes from record to record by the arrow keys', async () => {
  const user = open([contact(1), contact(2)]);
  table().getByRole('link', { name: 'Contact 1' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Contact 2');
  await user.keyboard('{Home}');
  expect(document.activeElement?.textContent).toBe('Contact 1');
});

it('says that there is nothing yet, and leads to the form', () => {
  open([]);
  expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'New Contact' }).getAttribute('href')).toBe(
    '/o/acme/contacts/new',
  );
});
