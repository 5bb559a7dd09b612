// @vitest-environment jsdom
import type { HistoryEntry } from '@monorepo/shared-types';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '@/testing/stub-server.ts';
import { refreshes, TestPage } from '@/testing/test-page.tsx';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { idOf, specimen, specimenScreen } from '../testing/specimen.ts';
import { pageOf, stubBff } from '../testing/stub-bff.ts';
import { RecordActions } from './record-actions.tsx';
import { RecordFields } from './record-fields.tsx';
import { RecordHistory } from './record-history.tsx';
import { RelatedRecords } from './related-records.tsx';

const bff = stubBff();
const address = () => window.location.pathname;

function draw(children: React.ReactNode) {
  render(<TestPage>{children}</TestPage>);
  return userEvent.setup();
}

const actions = (screenOf: RecordScreen, record: RecordData) =>
  draw(<RecordActions {...screenOf} record={record} />);
const button = (name: string) => screen.getByRole('button', { name });

async function confirmDeletion(user: ReturnType<typeof userEvent.setup>) {
  await user.click(button('Delete'));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
}

beforeEach(() => {
  refreshes.count = 0;
  window.history.replaceState(null, '', `/o/acme/contacts/${contact(1).id}`);
});
afterEach(cleanup);

describe('the fields', () => {
  it('are shown by name, without the title above them and what this person does not get', () => {
    const record = specimen({ int: 4, tags: ['red'], url: null });
    draw(<RecordFields {...specimenScreen} record={record} />);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'Address',
      'Whole',
      'State',
      'Tags',
    ]);
    expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual([
      '–Empty',
      '4',
      'New',
      'red',
    ]);
  });
});

describe('a transition', () => {
  it('is offered where the state has it and the record lets this person', () => {
    actions(specimenScreen, specimen());
    expect(button('Finish')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Escalate' })).toBeNull();
  });

  it('moves the version that was read, and the next one moves what came of it', async () => {
    bff.answer(`POST /specimens/${idOf(1)}/finish`, { body: specimen({ version: 4 }) });
    const user = actions(specimenScreen, specimen());
    await user.click(button('Finish'));
    expect(await screen.findByText('1 entry changed')).toBeTruthy();
    expect(refreshes.count).toBe(1);
    await user.click(button('Finish'));
    await waitFor(() =>
      expect(bff.sent('POST').map(({ headers }) => headers.get('if-match'))).toEqual([
        '"3"',
        '"4"',
      ]),
    );
  });

  it('says why it was refused, and shows the record as it is now', async () => {
    bff.answer(`POST /specimens/${idOf(1)}/finish`, problem(412, 'REQUEST.PRECONDITION_FAILED'));
    const user = actions(specimenScreen, specimen());
    await user.click(button('Finish'));
    expect(await screen.findByText(/Somebody changed this meanwhile/)).toBeTruthy();
    await waitFor(() => expect(refreshes.count).toBe(1));
  });
});

describe('editing and deleting', () => {
  it('are not offered where the record does not let this person', () => {
    actions(specimenScreen, specimen({ can: { update: false, delete: false } }));
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });

  it('lead to the form, and ask before what cannot be undone', async () => {
    const user = actions(specimenScreen, specimen());
    expect(screen.getByRole('link', { name: 'Edit' }).getAttribute('href')).toBe(
      `/o/acme/specimens/${idOf(1)}/edit`,
    );
    await user.click(button('Delete'));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Delete Specimen 1?' }));
    expect(dialog.getByText('This cannot be undone.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(bff.requests).toEqual([]);
  });

  it('delete the version that was read, lead to the list, and bring the record back on its page', async () => {
    const path = `/contacts/${contact(1).id}`;
    bff.answer(`DELETE ${path}`, { status: 204 });
    bff.answer(`POST ${path}/restore`, { body: contact(1, { version: 5 }) });
    const user = actions(contactScreen, contact(1));
    await confirmDeletion(user);
    expect(await screen.findByText('1 entry deleted')).toBeTruthy();
    expect(bff.sent('DELETE')[0]?.headers.get('if-match')).toBe('"3"');
    expect(address()).toBe('/o/acme/contacts');
    await user.click(button('Undo'));
    expect(await screen.findByText('1 entry restored')).toBeTruthy();
    expect(address()).toBe(`/o/acme/contacts/${contact(1).id}`);
  });

  it('stay on the page where the record is still needed or changed meanwhile', async () => {
    bff.answer(`DELETE /contacts/${contact(1).id}`, problem(412, 'REQUEST.PRECONDITION_FAILED'));
    const user = actions(contactScreen, contact(1));
    await confirmDeletion(user);
    await waitFor(() => expect(refreshes.count).toBe(1));
    expect(address()).toBe(`/o/acme/contacts/${contact(1).id}`);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('say that the network is gone', async () => {
    const user = actions(contactScreen, contact(1));
    bff.connect(false);
    await confirmDeletion(user);
    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  });
});

describe('related records', () => {
  const related = (may = contactScreen.may) =>
    draw(
      <RelatedRecords
        {...contactScreen}
        may={may}
        title="Contacts of Acme"
        by="company"
        id={idOf(900)}
      />,
    );

  it('are those of this record, without the column that says so, and lead to a form that knows it', async () => {
    bff.answer('GET /contacts', pageOf(contact(1)));
    related();
    const table = within(await screen.findByRole('table'));
    expect(bff.requests[0]?.path).toBe(`/contacts?company=${idOf(900)}&limit=10`);
    expect(table.queryByRole('columnheader', { name: 'Company' })).toBeNull();
    expect(table.getByRole('link', { name: 'Contact 1' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New Contact' }).getAttribute('href')).toBe(
      `/o/acme/contacts/new?company=${idOf(900)}`,
    );
  });

  it('go on by a button, and again after a failure', async () => {
    let failed = false;
    bff.answer('GET /contacts', ({ path }) => {
      if (!path.includes('cursor=next'))
        return { body: { items: [contact(1)], nextCursor: 'next' } };
      failed = !failed;
      return failed ? problem(503, 'SERVER.UNAVAILABLE') : pageOf(contact(2));
    });
    const user = related();
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('The next entries could not be loaded.')).toBeTruthy();
    await user.click(button('Load more'));
    expect((await screen.findAllByText('Contact 2')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('say that there are none, and offer none to those who may not make one', async () => {
    bff.answer('GET /contacts', pageOf());
    related({ ...contactScreen.may, create: false });
    expect(await screen.findByText('Nothing here yet.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('say that they could not be loaded, and try again', async () => {
    bff.connect(false);
    const user = related();
    expect(await screen.findByRole('heading', { name: 'This could not be loaded' })).toBeTruthy();
    bff.connect(true);
    bff.answer('GET /contacts', pageOf(contact(1)));
    await user.click(button('Try again'));
    expect(await screen.findByRole('table')).toBeTruthy();
  });
});

describe('the history', () => {
  const entry = (number: number, fields: Partial<HistoryEntry>): HistoryEntry => ({
    id: idOf(number),
    at: '2026-11-01T08:00:00.000Z',
    action: 'update',
    actor: { id: idOf(99), name: 'Olga' },
    changes: [],
    ...fields,
  });
  const path = `GET /contacts/${contact(1).id}/history`;
  const open = () => draw(<RecordHistory {...contactScreen} record={contact(1)} />);
  const said = () => screen.getAllByRole('listitem').map((item) => item.textContent);

  it('says who did what, newest first, and what it was before and after', async () => {
    const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });
    bff.answer(
      path,
      pageOf(
        entry(4, { changes: [change('deletedAt', '2026-11-01T08:00:00.000Z', null)] }),
        entry(3, { actor: null, changes: [change('deletedAt', null, '2026-11-01T08:00:00.000Z')] }),
        entry(2, {
          actor: { id: idOf(98), name: null },
          changes: [
            change('size', 'small', 'large'),
            change('companyId', idOf(1), idOf(2)),
            change('updatedAt', 'then', 'now'),
            change('forgotten', 1, 2),
          ],
        }),
        entry(1, { action: 'insert' }),
      ),
    );
    open();
    await screen.findByText('created this');
    const [restored, deleted, changed, made] = said();
    expect(restored).toContain('Olga restored this');
    expect(deleted).toContain('The system deleted this');
    expect(changed).toContain('Somebody changed this');
    expect(changed).toContain('Sizebefore: Smallafter: Large');
    expect(changed).toContain('Companychanged');
    expect(changed).not.toMatch(/updatedAt|forgotten/);
    expect(made).toContain('Olga created this');
  });

  it('goes on page by page', async () => {
    bff.answer(path, ({ path: asked }) =>
      asked.includes('cursor=older')
        ? pageOf(entry(1, { action: 'insert' }))
        : { body: { items: [entry(2, {})], nextCursor: 'older' } },
    );
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(said()).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('says that it could not be loaded, and tries again', async () => {
    bff.connect(false);
    const user = open();
    expect(await screen.findByText('The history could not be loaded.')).toBeTruthy();
    bff.connect(true);
    bff.answer(path, pageOf(entry(1, { action: 'insert' })));
    await user.click(button('Load more'));
    expect(await screen.findByText('created this')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
