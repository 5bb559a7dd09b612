// @vitest-environment jsdom
import { permissionsOf, type Role } from '@monorepo/shared-types';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../model/item.ts';
import { readView } from '../model/view.ts';
import { refreshes, TestPage } from '@/testing/test-page.tsx';
import { testChecklist } from '../testing/test-checklist.ts';
import { testItems } from '../testing/test-item.ts';
import {
  problem,
  checklistServer,
  type RecordedRequest,
  type ChecklistServer,
} from '../testing/checklist-server.ts';
import { ChecklistScreen } from './checklist-screen.tsx';

// Whole journeys of a person; a busy machine takes its time over them.
vi.setConfig({ testTimeout: 20_000 });

let server: ChecklistServer;

interface Opened {
  items?: Item[];
  role?: Role;
  address?: string;
}

/** Opens the screen as the server draws it, on these items. */
async function open({ items = testItems(3), role = 'owner', address = '' }: Opened = {}) {
  window.history.replaceState(null, '', `/o/acme/items${address}`);
  server = checklistServer(items);
  vi.stubGlobal('fetch', server.fetch);
  const view = readView(new URLSearchParams(address));
  const completed = view.status === 'all' ? null : view.status === 'completed';
  const shown = server
    .list()
    .filter((item) => completed === null || item.completed === completed)
    .filter((item) => item.title.toLowerCase().includes(view.search.toLowerCase()));
  const user = userEvent.setup();
  render(
    <TestPage>
      <ChecklistScreen
        definition={testChecklist}
        organization="acme"
        permissions={permissionsOf(role)}
        view={view}
        page={{ items: shown.slice(0, 50), nextCursor: shown.length > 50 ? '50' : null }}
      />
    </TestPage>,
  );
  await screen.findAllByRole('radio');
  return user;
}

const isChange = ({ method }: RecordedRequest) => method !== 'GET';
const networkError = () => Promise.reject(new TypeError('Failed to fetch'));

const list = () => screen.getByRole('list', { name: 'Items' });
const titles = () =>
  within(list())
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('[data-item-title]')?.textContent);
const title = (text: string) => within(list()).getByRole('button', { name: text });
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  document.head.innerHTML = '<meta name="csrf-token" content="token">';
  localStorage.clear();
  refreshes.count = 0;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('writing items down', () => {
  it('puts each on top at once and keeps the focus for the next', async () => {
    const user = await open();
    const field = screen.getByLabelText('New item');
    await user.type(field, 'One{Enter}Two{Enter}');
    expect(titles().slice(0, 2)).toEqual(['Two', 'One']);
    expect(field).toHaveProperty('value', '');
    expect(document.activeElement).toBe(field);
    await waitFor(() =>
      expect(
        server
          .list()
          .map((item) => item.title)
          .slice(0, 2),
      ).toEqual(['Two', 'One']),
    );
    expect(titles().slice(0, 3)).toEqual(['Two', 'One', 'Item 1']);
  });

  it('adds nothing for blanks, and says when a title is too long', async () => {
    const user = await open();
    const field = screen.getByLabelText('New item');
    await user.type(field, '   {Enter}');
    await user.click(field);
    await user.paste('x'.repeat(201));
    await user.keyboard('{Enter}');
    expect(screen.getByText(/at most 200 characters; this one has 201/)).toBeTruthy();
    expect(server.requests.filter(isChange)).toHaveLength(0);
  });

  it('keeps the words when they could not be saved, and saves them once when asked again', async () => {
    const user = await open();
    server.interfere(isChange, () => problem(500, 'SERVER.INTERNAL'));
    await user.type(screen.getByLabelText('New item'), 'Precious{Enter}');
    const unsaved = await screen.findByRole('list', { name: 'Not saved' });
    expect(unsaved.textContent).toContain('“Precious” was not added');
    expect(titles()).not.toContain('Precious');
    await user.click(within(unsaved).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(server.list()[0]?.title).toBe('Precious'));
    expect(screen.queryByRole('list', { name: 'Not saved' })).toBeNull();
  });

  it('says so when the view does not show the new item, and leads to where it is', async () => {
    const user = await open({ address: '?status=completed' });
    await user.type(screen.getByLabelText('New item'), 'Hidden{Enter}');
    const toast = await screen.findByText(/this view does not show it/);
    const region = toast.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]');
    await user.click(within(region!).getByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('Hidden')).toBeTruthy();
    expect(window.location.search).toBe('');
  });
});

describe('changing an item', () => {
  it('renames in its row by Enter, and goes on in the list', async () => {
    const user = await open();
    await user.click(title('Item 2'));
    await user.keyboard('Renamed{Enter}');
    expect(titles()[1]).toBe('Renamed');
    await waitFor(() => expect(focused()).toBe('Renamed'));
    await waitFor(() => expect(server.list()[1]?.title).toBe('Renamed'));
  });

  it('leaves the title as it was by Escape, and when it was emptied', async () => {
    const user = await open();
    await user.click(title('Item 2'));
    await user.keyboard('Renamed{Escape}');
    await user.click(title('Item 2'));
    await user.keyboard('{Delete}{Enter}');
    expect(titles()[1]).toBe('Item 2');
    expect(server.requests.filter(isChange)).toHaveLength(0);
  });

  it('saves two quick edits one after the other, without a conflict', async () => {
    const user = await open();
    await user.click(title('Item 2'));
    await user.keyboard('First{Enter}');
    await user.click(title('First'));
    await user.keyboard('Second{Enter}');
    await waitFor(() => expect(server.list()[1]).toMatchObject({ title: 'Second', version: 3 }));
  });

  it('shows both texts when someone else wrote too, and saves mine only when I say so', async () => {
    const user = await open();
    const [, second] = server.list();
    await user.click(title('Item 2'));
    server.change(second!.id, { title: 'Theirs' });
    await user.keyboard('Mine{Enter}');
    const unsaved = await screen.findByRole('list', { name: 'Not saved' });
    expect(unsaved.textContent).toContain('Mine');
    expect(unsaved.textContent).toContain('Theirs');
    expect(titles()[1]).toBe('Theirs');
    await user.click(within(unsaved).getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(server.list()[1]?.title).toBe('Mine'));
  });

  it('offers my words as a new item when someone deleted the old one', async () => {
    const user = await open();
    await user.click(title('Item 2'));
    server.remove(server.list()[1]!.id);
    await user.keyboard('Mine{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Add as new' }));
    await waitFor(() =>
      expect(server.list().map((item) => item.title)).toEqual(['Mine', 'Item 1', 'Item 3']),
    );
    expect(titles()).toEqual(['Mine', 'Item 1', 'Item 3']);
  });

  it('saves what was typed when the row goes while it is being edited', async () => {
    const user = await open({ address: '?status=open' });
    const [first, second] = server.list();
    await user.click(title('Item 2'));
    await user.keyboard('Typed');
    server.change(second!.id, { completed: true });
    server.change(first!.id, { title: 'Seen' });
    // The network comes back after a while, and the list is loaded anew.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(titles()).toEqual(['Seen', 'Item 3']));
    await waitFor(() => expect(server.get(second!.id).title).toBe('Typed'));
  });

  it('takes a change back and offers it again when the network fails', async () => {
    const user = await open();
    server.interfere(isChange, networkError, 3);
    await user.click(within(list()).getByRole('checkbox', { name: 'Completed: Item 1' }));
    expect(within(list()).getByRole('checkbox', { name: 'Completed: Item 1' })).toHaveProperty(
      'checked',
      true,
    );
    await user.click(await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 }));
    await waitFor(() => expect(server.list()[0]?.completed).toBe(true));
  });

  it('draws the page anew when I may no longer write', async () => {
    const user = await open();
    server.interfere(isChange, () => problem(403, 'AUTH.FORBIDDEN'));
    await user.click(within(list()).getByRole('checkbox', { name: 'Completed: Item 1' }));
    await screen.findByText('You may only read here now.');
    expect(refreshes.count).toBe(1);
    expect(server.list()[0]?.completed).toBe(false);
  });

  it('saves description and due date from the details, and nothing that was not changed', async () => {
    const user = await open();
    await user.click(title('Item 1'));
    await user.keyboard('{Escape}o');
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    await user.type(within(dialog).getByLabelText('Description'), 'More');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.list()[0]?.description).toBe('More'));
    expect(server.requests.find(isChange)?.body).toEqual({ notes: 'More' });
  });

  it('asks before it throws away what was typed in the details', async () => {
    const user = await open();
    await user.click(title('Item 1'));
    await user.keyboard('{Escape}o');
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    await user.clear(within(dialog).getByLabelText('Title'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('A title is needed.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await user.click(within(dialog).getByRole('button', { name: 'Keep editing' }));
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.requests.filter(isChange)).toHaveLength(0);
  });
});

describe('deleting', () => {
  it('can be undone, and the focus stays at the place of the row', async () => {
    const user = await open();
    await user.click(title('Item 2'));
    await user.keyboard('{Escape}{Delete}');
    expect(titles()).toEqual(['Item 1', 'Item 3']);
    await waitFor(() => expect(focused()).toBe('Item 3'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titles()).toEqual(['Item 1', 'Item 2', 'Item 3']));
    await waitFor(() => expect(server.list()).toHaveLength(3));
  });

  it('of the last row leaves the focus in the field for new ones', async () => {
    const user = await open({ items: testItems(1) });
    await user.click(title('Item 1'));
    await user.keyboard('{Escape}{Delete}');
    expect(await screen.findByText('No items yet')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('New item')));
  });

  it('asks again when someone changed the item meanwhile', async () => {
    const user = await open();
    await user.click(title('Item 1'));
    server.change(server.list()[0]!.id, { description: 'Do not lose this' });
    await user.keyboard('{Escape}{Delete}');
    await user.click(await screen.findByRole('button', { name: 'Delete anyway' }));
    await waitFor(() => expect(server.list()).toHaveLength(2));
  });

  it('can be done from the menu of a row', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Actions: Item 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(server.list()).toHaveLength(2));
    expect(titles()).toEqual(['Item 1', 'Item 3']);
    await waitFor(() => expect(focused()).toBe('Item 3'));
  });
});

describe('many items at once', () => {
  it('are selected with Shift, completed together and reopened together', async () => {
    const user = await open({ items: testItems(5) });
    await user.click(screen.getByRole('checkbox', { name: 'Select: Item 2' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Select: Item 4' }));
    await user.keyboard('{/Shift}');
    const bar = screen.getByRole('region', { name: 'Selection' });
    expect(bar.textContent).toContain('3 selected');
    await user.click(within(bar).getByRole('button', { name: 'Complete' }));
    await waitFor(() =>
      expect(server.list().map((item) => item.completed)).toEqual([false, true, true, true, false]),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.list().every((item) => !item.completed)).toBe(true));
  });

  it('are all selected and deleted by keyboard, and come back', async () => {
    const user = await open({ items: testItems(5) });
    await user.click(title('Item 1'));
    await user.keyboard('{Escape}{Control>}a{/Control}');
    expect(screen.getByText('5 selected')).toBeTruthy();
    await user.keyboard('{Delete}');
    expect(await screen.findByText('No items yet')).toBeTruthy();
    await waitFor(() => expect(server.list()).toHaveLength(0));
    await user.keyboard('{Escape}z');
    await waitFor(() => expect(titles()).toHaveLength(5));
    await waitFor(() => expect(server.list()).toHaveLength(5));
  });

  it('never include a row that the filter took out of sight', async () => {
    const items = testItems(3);
    const user = await open({ items });
    await user.click(screen.getByRole('checkbox', { name: 'Select: Item 1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select: Item 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'Completed: Item 1' }));
    await user.click(screen.getByRole('radio', { name: 'Open' }));
    await waitFor(() => expect(titles()).toEqual(['Item 2', 'Item 3']));
    expect(screen.getByText('1 selected')).toBeTruthy();
  });
});

describe('the address', () => {
  it('holds filter, search and order, and the back button takes them back', async () => {
    const items = testItems(12).map((item, index) => ({ ...item, completed: index % 2 === 1 }));
    const user = await open({ items });
    await user.click(screen.getByRole('radio', { name: 'Completed' }));
    await waitFor(() => expect(titles()).toHaveLength(6));
    await user.type(screen.getByLabelText('Search the list'), '12');
    await waitFor(() => expect(titles()).toEqual(['Item 12']));
    await user.selectOptions(screen.getByLabelText('Sort by'), 'Newest first');
    expect(window.location.search).toBe('?q=12&status=completed&sort=-createdAt');
    window.history.back();
    await waitFor(() => expect(window.location.search).toBe('?q=12&status=completed'));
    window.history.back();
    await waitFor(() =>
      expect(screen.getByLabelText('Search the list')).toHaveProperty('value', ''),
    );
    await waitFor(() => expect(titles()).toHaveLength(6));
  });

  it('opens what it names', async () => {
    await open({ items: testItems(12), address: '?q=item%201' });
    expect(titles()).toEqual(['Item 1', 'Item 10', 'Item 11', 'Item 12']);
    expect(screen.getByLabelText('Search the list')).toHaveProperty('value', 'item 1');
    expect(screen.getByText('4 items')).toBeTruthy();
  });
});

describe('a long list', () => {
  it('goes on by a button, and the focus goes on with it', async () => {
    const user = await open({ items: testItems(60) });
    expect(screen.getByText('50 items shown, more to load')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(titles()).toHaveLength(60));
    await waitFor(() => expect(focused()).toBe('Item 51'));
    expect(screen.getByText('60 items')).toBeTruthy();
    expect(screen.getByText('That is all of them')).toBeTruthy();
  });

  it('says when the next page fails, and tries again', async () => {
    const user = await open({ items: testItems(60) });
    server.interfere(({ method }) => method === 'GET', networkError);
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('The next part of the list could not be loaded.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(titles()).toHaveLength(60));
  });

  it('moves a row past the end of what is loaded to exactly there', async () => {
    const user = await open({ items: testItems(60) });
    await user.click(title('Item 49'));
    await user.keyboard('{Escape}{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(server.list()[49]?.title).toBe('Item 49'));
    expect(server.list()[48]?.title).toBe('Item 50');
  });
});

describe('the keyboard', () => {
  it('walks, completes, edits and moves without a mouse', async () => {
    const user = await open();
    await user.keyboard('jj');
    expect(focused()).toBe('Item 2');
    await user.keyboard('k');
    expect(focused()).toBe('Item 1');
    await user.keyboard('{End}');
    expect(focused()).toBe('Item 3');
    await user.keyboard(' ');
    await waitFor(() => expect(server.list()[2]?.completed).toBe(true));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(server.list()[1]?.title).toBe('Item 3'));
    await user.keyboard('e');
    await user.keyboard('Edited{Enter}');
    await waitFor(() => expect(server.list()[1]?.title).toBe('Edited'));
    await user.keyboard('zzz');
    await waitFor(() =>
      expect(server.list().map((item) => item.title)).toEqual(['Item 1', 'Item 2', 'Item 3']),
    );
    await waitFor(() => expect(server.list()[2]?.completed).toBe(false));
    await user.keyboard('z');
    expect(await screen.findByText('There is nothing to undo')).toBeTruthy();
  });

  it('writes letters in a field instead of running shortcuts', async () => {
    const user = await open();
    await user.keyboard('n');
    await user.keyboard('jxc?/z');
    expect(screen.getByLabelText('New item')).toHaveProperty('value', 'jxc?/z');
    expect(server.requests.filter(isChange)).toHaveLength(0);
  });

  it('shows what it can do, and single keys can be turned off', async () => {
    const user = await open();
    await user.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(help).getByText('Complete or reopen')).toBeTruthy();
    await user.click(within(help).getByRole('switch', { name: /Single-key/ }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(title('Item 1'));
    await user.keyboard('{Escape}x');
    expect(screen.queryByText('1 selected')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Item 2');
  });

  it('reaches one row by Tab, whatever their number', async () => {
    const user = await open({ items: testItems(50) });
    await user.keyboard('jj');
    const reachable = [...list().querySelectorAll('button, input')].filter(
      (element) => element.getAttribute('tabindex') !== '-1',
    );
    expect(new Set(reachable.map((element) => element.closest('li'))).size).toBe(1);
  });
});

describe('somebody who may only read', () => {
  it('has no control that changes anything, and no shortcut either', async () => {
    const user = await open({ role: 'viewer' });
    expect(screen.queryByLabelText('New item')).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /Select/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
    await user.click(title('Item 1'));
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{Delete}xcz');
    await user.click(screen.getByRole('button', { name: 'Actions: Item 1' }));
    await screen.findByRole('menuitem', { name: 'Details' });
    expect(screen.getAllByRole('menuitem')).toHaveLength(1);
    expect(server.requests.filter(isChange)).toHaveLength(0);
  });

  it('is told who will fill an empty list', async () => {
    await open({ role: 'viewer', items: [] });
    expect(screen.getByText('What somebody adds shows up here.')).toBeTruthy();
  });
});

describe('nothing to show', () => {
  it('says that all is done, and that nothing matches, and leads back', async () => {
    const user = await open({ address: '?status=open', items: [] });
    expect(screen.getByText('All done')).toBeTruthy();
    await user.type(screen.getByLabelText('Search the list'), 'nowhere');
    expect(await screen.findByText('Nothing matches “nowhere”')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Search in all' }));
    expect(window.location.search).toBe('?q=nowhere');
    const empty = screen.getByText('Nothing matches “nowhere”').closest('div');
    await user.click(within(empty!).getByRole('button', { name: 'Clear search' }));
    expect(await screen.findByText('No items yet')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Completed' }));
    expect(await screen.findByText('Nothing completed yet')).toBeTruthy();
  });

  it('says when a view cannot be loaded, and tries again', async () => {
    const user = await open();
    server.interfere(({ method }) => method === 'GET', networkError);
    await user.click(screen.getByRole('radio', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });
});

it('shows when an item is due, in words', async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const [one, two, three] = testItems(3);
  await open({
    items: [
      { ...one!, dueAt: inDays(-3) },
      { ...two!, dueAt: inDays(1) },
      { ...three!, dueAt: inDays(400) },
    ],
  });
  expect(screen.getByText(/^Overdue:/)).toBeTruthy();
  expect(screen.getByText(/^Due tomorrow/)).toBeTruthy();
  expect(screen.getByText(/^Due .*20\d\d/)).toBeTruthy();
});
