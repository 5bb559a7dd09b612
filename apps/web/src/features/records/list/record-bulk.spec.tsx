// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { problem } from '@/testing/stub-server.ts';
import { TestPage } from '@/testing/test-page.tsx';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { readView } from '../model/record-view.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { idOf, specimen, specimenScreen } from '../testing/specimen.ts';
import { pageOf, stubBff } from '../testing/stub-bff.ts';
import { RecordList } from './record-list.tsx';

const bff = stubBff();

function open(of: RecordScreen, items: readonly RecordData[], address = '') {
  const { route } = of.definition;
  window.history.replaceState(null, '', `/o/acme/${route}${address}`);
  bff.answer(`GET /${route}`, pageOf(...items));
  bff.answer(`POST /${route}/bulk`, ({ body }) => {
    const { ids } = body as { ids: string[] };
    return { body: { items: items.filter(({ id }) => ids.includes(id)) } };
  });
  const view = readView(of.definition, new URLSearchParams(address));
  render(
    <TestPage>
      <RecordList {...of} drawn={{ view, page: { items: [...items], nextCursor: null } }} />
    </TestPage>,
  );
  return userEvent.setup();
}

const specimens = [specimen(), specimen({ id: idOf(2), name: 'Specimen 2' })];
const ids = specimens.map(({ id }) => id);
const button = (name: string) => screen.getByRole('button', { name });
const table = () => within(screen.getByRole('table'));
const selectAll = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(table().getByRole('checkbox', { name: 'Select all that are loaded' }));
const bulks = () => bff.sent('POST').map(({ body }) => body);

afterEach(cleanup);

describe('many at once', () => {
  it('ask before what cannot be undone, and offer no undo after', async () => {
    const user = open(specimenScreen, specimens);
    await selectAll(user);
    await user.click(button('Delete'));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Delete 2 entries?' }));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(bulks()).toEqual([]);
    await user.click(button('Delete'));
    const again = within(await screen.findByRole('alertdialog'));
    await user.click(again.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('2 entries deleted')).toBeTruthy();
    expect(bulks()).toEqual([{ action: 'delete', ids }]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.queryByText('2 selected')).toBeNull();
  });

  it('move through the workflow, and say what was left out', async () => {
    const user = open(specimenScreen, specimens);
    bff.answer('POST /specimens/bulk', pageOf(specimen({ enum: 'done' })));
    await selectAll(user);
    await user.click(button('Finish'));
    expect(await screen.findByText('1 entry changed')).toBeTruthy();
    expect(screen.getByText(/^1 was left out/)).toBeTruthy();
    expect(bulks()).toEqual([{ action: 'finish', ids }]);
  });

  it('set a mark or one of a few values', async () => {
    const user = open(specimenScreen, specimens);
    await selectAll(user);
    await user.click(button('Urgent'));
    await user.click(await screen.findByRole('menuitem', { name: 'No' }));
    await screen.findByText('2 entries changed');
    expect(bulks()).toEqual([{ action: 'update', change: { boolean: false }, ids }]);
    cleanup();
    open(contactScreen, [contact(1)]);
    await selectAll(user);
    await user.click(button('Size'));
    await user.click(await screen.findByRole('menuitem', { name: 'Large' }));
    await waitFor(() => expect(bulks()).toHaveLength(2));
    expect(bulks()[1]).toMatchObject({ action: 'update', change: { size: 'large' } });
  });

  it('keep the selection where it failed, and say why', async () => {
    const user = open(specimenScreen, specimens);
    await selectAll(user);
    bff.connect(false);
    await user.click(button('Finish'));
    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
    expect(screen.getByText('2 selected')).toBeTruthy();
    await user.click(button('Clear selection'));
    expect(screen.queryByText('2 selected')).toBeNull();
  });

  it('say that a deletion could not be taken back', async () => {
    const user = open(contactScreen, [contact(1)]);
    await selectAll(user);
    await user.click(button('Delete'));
    bff.answer('POST /contacts/bulk', problem(403, 'AUTH.FORBIDDEN'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bulks()).toHaveLength(2));
    expect(await screen.findByText('You are not allowed to do this.')).toBeTruthy();
  });

  it('go by the hundred, as many as the api takes', async () => {
    const many = Array.from({ length: 101 }, (_, index) => specimen({ id: idOf(index + 1) }));
    const user = open(specimenScreen, many);
    await selectAll(user);
    await user.click(button('Finish'));
    expect(await screen.findByText('101 entries changed')).toBeTruthy();
    expect(bulks().map((body) => (body as { ids: string[] }).ids.length)).toEqual([100, 1]);
  });

  it('cannot be selected by who may do nothing to them', () => {
    const may = { read: true, create: false, update: false, delete: false, export: false };
    open({ ...contactScreen, may }, [contact(1)]);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Trash' })).toBeNull();
  });
});

describe('the trash', () => {
  it('is in the address, brings back what is selected, and leads to no pages', async () => {
    const user = open(contactScreen, [contact(1)]);
    await user.click(button('Trash'));
    expect(window.location.search).toBe('?trash=true');
    await waitFor(() => expect(bff.sent('GET').at(-1)?.path).toContain('trash=true'));
    await waitFor(() => expect(table().queryByRole('link', { name: 'Contact 1' })).toBeNull());
    await selectAll(user);
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    await user.click(button('Restore'));
    expect(await screen.findByText('1 entry restored')).toBeTruthy();
    expect(bulks()).toEqual([{ action: 'restore', ids: [contact(1).id] }]);
  });

  it('says that it is empty', () => {
    open(contactScreen, [], '?trash=true');
    expect(screen.getByRole('heading', { name: 'The trash is empty' })).toBeTruthy();
  });

  it('is not there where nothing is kept', () => {
    open(specimenScreen, specimens, '?trash=true');
    expect(screen.queryByRole('button', { name: 'Trash' })).toBeNull();
    expect(button('Filters')).toBeTruthy();
  });
});

describe('the cards of a narrow screen', () => {
  const cards = () => within(screen.getByRole('list', { name: 'Contacts' }));

  it('select, say and order as the table does', async () => {
    const user = open(contactScreen, [contact(1), contact(2)]);
    await user.click(cards().getByRole('checkbox', { name: 'Select: Contact 2' }));
    expect(screen.getByText('1 selected')).toBeTruthy();
    await user.click(cards().getByRole('checkbox', { name: 'Select: Contact 2' }));
    expect(screen.queryByText('1 selected')).toBeNull();
    expect(cards().getAllByText('8 hours, 30 minutes')).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Value ↓');
    expect(window.location.search).toBe('?sort=-value');
  });
});

describe('the pages of a list', () => {
  it('go on by a button, and again after a failure', async () => {
    const user = open(contactScreen, [contact(1)], '?sort=-name');
    let failed = false;
    bff.answer('GET /contacts', ({ path }) => {
      if (!path.includes('cursor=')) return { body: { items: [contact(1)], nextCursor: 'next' } };
      failed = !failed;
      return failed ? problem(503, 'SERVER.UNAVAILABLE') : pageOf(contact(2));
    });
    await user.click(table().getByRole('button', { name: 'Name' }));
    expect(await screen.findByText('1 entry shown, more to load')).toBeTruthy();
    await user.click(button('Load more'));
    expect(await screen.findByText('The next entries could not be loaded.')).toBeTruthy();
    await user.click(button('Load more'));
    expect(await screen.findByText('2 entries')).toBeTruthy();
  });

  it('say that they could not be loaded, and try again', async () => {
    const user = open(contactScreen, [contact(1)]);
    bff.connect(false);
    await user.click(table().getByRole('button', { name: 'Name' }));
    expect(await screen.findByRole('heading', { name: 'This could not be loaded' })).toBeTruthy();
    bff.connect(true);
    await user.click(button('Try again'));
    expect(await screen.findByRole('table')).toBeTruthy();
  });
});

describe('the search', () => {
  const search = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Search/ });

  it('runs at once on Enter, and is forgotten by Escape or its button', async () => {
    const user = open(contactScreen, [contact(1)]);
    await user.type(search(), '  ada {Enter}');
    expect(window.location.search).toBe('?q=ada');
    await user.keyboard('{Escape}');
    expect(search().value).toBe('');
    expect(window.location.search).toBe('');
    await user.type(search(), 'max{Enter}');
    await user.click(button('Clear search'));
    expect(document.activeElement).toBe(search());
    expect(window.location.search).toBe('');
  });

  it('follows the back button', async () => {
    const user = open(contactScreen, [contact(1)]);
    await user.type(search(), 'ada{Enter}');
    window.history.back();
    await waitFor(() => expect(search().value).toBe(''));
  });
});
