// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '@/testing/stub-server.ts';
import { refreshes, TestPage } from '@/testing/test-page.tsx';
import type { RecordData } from '../model/definition.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { idOf } from '../testing/specimen.ts';
import { stubBff } from '../testing/stub-bff.ts';
import { RecordFormScreen } from './record-form-screen.tsx';

const bff = stubBff();
const path = `/contacts/${contact(1).id}`;
const elsewhere = '/o/acme/members?role=owner';

function open(record: RecordData | null, initial?: Record<string, unknown>) {
  window.history.replaceState(null, '', `/o/acme/contacts/${record?.id ?? 'new'}`);
  render(
    <TestPage>
      <RecordFormScreen {...contactScreen} record={record} related={[]} initial={initial ?? {}} />
      <a href={elsewhere}>Members</a>
      <a href="#main">Skip</a>
    </TestPage>,
  );
  return userEvent.setup();
}

type User = ReturnType<typeof userEvent.setup>;
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const address = () => window.location.pathname + window.location.search;

async function rename(user: User, name: string) {
  await user.clear(field('Name'));
  await user.type(field('Name'), name);
}

beforeEach(() => {
  refreshes.count = 0;
});
afterEach(cleanup);

it('begins a new record with what it belongs to, and leads to it when it is made', async () => {
  bff.answer('POST /contacts', { status: 201, body: contact(7) });
  const user = open(null, { company: { id: idOf(900), label: 'Acme' } });
  await user.type(field('Name'), 'Ada');
  await user.click(button('Create'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(bff.sent('POST')[0]?.body).toMatchObject({ name: 'Ada', companyId: idOf(900) });
  expect(address()).toBe(`/o/acme/contacts/${contact(7).id}`);
  expect(refreshes.count).toBe(1);
});

it('leads back to the record, or from a new one to the list', () => {
  open(contact(1));
  const cancel = () => screen.getByRole('link', { name: 'Cancel' }).getAttribute('href');
  expect(cancel()).toBe(`/o/acme/contacts/${contact(1).id}`);
  expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
  cleanup();
  open(null);
  expect(cancel()).toBe('/o/acme/contacts');
});

it('keeps what was typed while the network is gone, and saves it once it is back', async () => {
  bff.answer(`PATCH ${path}`, { body: contact(1, { version: 4 }) });
  const user = open(contact(1));
  await rename(user, 'Ada');
  bff.connect(false);
  await user.click(button('Save'));
  expect((await screen.findByRole('alert')).textContent).toContain('The server cannot be reached');
  expect(field('Name').value).toBe('Ada');
  bff.connect(true);
  await user.click(button('Save'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(bff.sent('PATCH')).toHaveLength(1);
});

describe('a version that somebody else saved meanwhile', () => {
  const conflict = () => bff.answer(`PATCH ${path}`, problem(412, 'REQUEST.PRECONDITION_FAILED'));
  const theirs = (fields: Partial<RecordData>) =>
    bff.answer(`GET ${path}`, { body: contact(1, { version: 4, ...fields }) });

  it('can take the place of what was typed', async () => {
    conflict();
    theirs({ name: 'Theirs' });
    const user = open(contact(1));
    await rename(user, 'Mine');
    await user.click(button('Save'));
    await user.click(await screen.findByRole('button', { name: 'Discard mine' }));
    expect(field('Name').value).toBe('Theirs');
    expect(screen.queryByRole('alert')).toBeNull();
    bff.answer(`PATCH ${path}`, { body: contact(1, { version: 5 }) });
    await rename(user, 'Later');
    await user.click(button('Save'));
    await screen.findByText('Saved');
    expect(bff.sent('PATCH').at(-1)?.headers.get('if-match')).toBe('"4"');
  });

  it('stands beside changes of other fields', async () => {
    conflict();
    theirs({ email: 'ada@acme.test' });
    const user = open(contact(1));
    await rename(user, 'Mine');
    await user.click(button('Save'));
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert.textContent).toContain('do not overlap'));
    expect(document.activeElement).toBe(alert);
    bff.answer(`PATCH ${path}`, { body: contact(1, { version: 5 }) });
    await user.click(button('Save mine'));
    await screen.findByText('Saved');
    expect(bff.sent('PATCH').at(-1)?.body).toEqual({ name: 'Mine' });
  });

  it('that nobody can read any more leaves what was typed, and says so', async () => {
    conflict();
    const user = open(contact(1));
    await rename(user, 'Mine');
    await user.click(button('Save'));
    expect((await screen.findByRole('alert')).textContent).toContain('changed this meanwhile');
    await waitFor(() => expect(bff.sent('GET')).toHaveLength(1));
    expect(field('Name').value).toBe('Mine');
  });
});

describe('leaving', () => {
  const leave = (user: User) => user.click(screen.getByRole('link', { name: 'Members' }));
  const isAskedOnUnload = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }));

  it('asks while what was typed is not saved, and stays or goes as one says', async () => {
    const user = open(contact(1));
    await rename(user, 'Ada');
    expect(isAskedOnUnload()).toBe(true);
    await leave(user);
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: 'Stay' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(field('Name').value).toBe('Ada');
    await leave(user);
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(address()).toBe(elsewhere);
  });

  it('asks nothing where nothing would be lost', async () => {
    const user = open(contact(1));
    expect(isAskedOnUnload()).toBe(false);
    await rename(user, 'Ada');
    await rename(user, 'Contact 1');
    expect(isAskedOnUnload()).toBe(false);
    await rename(user, 'Ada');
    await user.click(screen.getByRole('link', { name: 'Skip' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    bff.answer(`PATCH ${path}`, { body: contact(1, { version: 4 }) });
    await user.click(button('Save'));
    await screen.findByText('Saved');
    expect(isAskedOnUnload()).toBe(false);
  });
});
