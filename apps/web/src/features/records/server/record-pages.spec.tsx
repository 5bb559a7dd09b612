// @vitest-environment jsdom
import '@/testing/next-server.ts';
import { Id } from '@monorepo/shared-types';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { browserSession, organization } from '@/testing/browser-session.ts';
import { problem, stubServer, stubSettings } from '@/testing/stub-server.ts';
import { TestPage } from '@/testing/test-page.tsx';
import type { RecordDefinition } from '../model/definition.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { idOf } from '../testing/specimen.ts';
import { RecordDetailPage } from './record-detail-page.tsx';
import { EditRecordPage, NewRecordPage } from './record-form-page.tsx';
import { RecordListPage } from './record-list-page.tsx';
import { RecordsLoading } from './records-loading.tsx';

const bff = stubServer();
stubSettings(bff);

const contract = z.looseObject({ id: Id, version: z.number() });
const page = z.object({ items: z.array(contract), nextCursor: z.string().nullable() });
/** Its permissions are those of todos, which every role has some of. */
const definition: RecordDefinition = {
  ...contactScreen.definition,
  noun: 'todo',
  children: [
    { route: 'notes', by: 'contact', label: 'Notes about it' },
    { route: 'secrets', by: 'contact', label: 'Secrets about it' },
  ],
  fields: contactScreen.definition.fields.map((field) => {
    if (field.name === 'notes') return { ...field, readRoles: ['owner'] };
    return field.name === 'email' ? { ...field, writeRoles: ['owner'] } : field;
  }),
};
const record = () => Promise.resolve(definition);
const other = (route: string, noun: string) => () =>
  Promise.resolve({ ...definition, route, noun, children: [] });
const related = [other('notes', 'todo'), other('secrets', 'nobody'), other('companies', 'todo')];
const root = '/bff/organizations/acme';
const params = Promise.resolve({ organization: 'acme', id: contact(1).id });
const searchParams = (address: Record<string, string | string[]> = {}) => Promise.resolve(address);
const notFound = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };

/** Signs Olga in, in a role at Acme. */
function signIn(role: 'owner' | 'member' | 'viewer') {
  const session = { ...browserSession(), organizations: [organization({ role })] };
  bff.answers.set('GET /bff/session', { body: session });
}

async function draw(drawn: Promise<React.ReactElement>) {
  render(<TestPage>{await drawn}</TestPage>);
}

beforeEach(() => {
  signIn('owner');
  window.history.replaceState(null, '', '/o/acme/contacts');
  bff.answers.set(`GET ${root}/contacts/${contact(1).id}`, { body: contact(1) });
});
afterEach(cleanup);

describe('the list', () => {
  const list = `GET ${root}/contacts?limit=50`;
  const open = (address = {}) =>
    draw(RecordListPage({ params, searchParams: searchParams(address), record, contract: page }));
  const body = { items: [contact(1)], nextCursor: null };

  it('is drawn as the address asks for it', async () => {
    bff.answers.set(`${list}&sort=-name&q=ada&size=small`, { body });
    window.history.replaceState(null, '', '/o/acme/contacts?q=ada&sort=-name&size=small');
    await open({ sort: '-name', q: ['ada', 'max'], size: 'small', unknown: 'x' });
    expect(screen.getByRole('heading', { level: 1, name: 'Contacts' })).toBeTruthy();
    expect(within(screen.getByRole('table')).getByRole('link', { name: 'Contact 1' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New Contact' })).toBeTruthy();
  });

  it('offers nothing that the role may not do', async () => {
    signIn('viewer');
    bff.answers.set(`${list}&sort=name`, { body });
    await open();
    expect(screen.queryByRole('link', { name: 'New Contact' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('does not exist for who may not read it, and fails aloud where it fails', async () => {
    bff.answers.set(`${list}&sort=name`, problem(403, 'AUTH.FORBIDDEN'));
    await expect(open()).rejects.toMatchObject(notFound);
    bff.answers.set(`${list}&sort=name`, problem(503, 'SERVER.UNAVAILABLE'));
    await expect(open()).rejects.toMatchObject({ code: 'SERVER.UNAVAILABLE' });
  });

  it('has its name while it is being read', async () => {
    await draw(RecordsLoading({ record }));
    expect(screen.getByRole('heading', { name: 'Contacts' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Loading');
  });
});

describe('the page of a record', () => {
  const open = () => draw(RecordDetailPage({ params, record, contract, related }));

  it('says what is known of it, what belongs to it, and what happened to it', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Contact 1' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Contacts' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Edit' })).toBeTruthy();
    expect(screen.getByText('Notes')).toBeTruthy();
    expect(screen.getByText('Last changed')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Notes about it' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Secrets about it' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'History' })).toBeTruthy();
  });

  it('keeps from a role the fields that are not for it', async () => {
    signIn('member');
    await open();
    expect(screen.queryByText('Notes')).toBeNull();
  });

  it('does not exist where the record does not, or the address names none', async () => {
    bff.answers.set(`GET ${root}/contacts/${contact(1).id}`, problem(404, 'RESOURCE.NOT_FOUND'));
    await expect(open()).rejects.toMatchObject(notFound);
    const nonsense = Promise.resolve({ organization: 'acme', id: 'nonsense' });
    await expect(RecordDetailPage({ params: nonsense, record, contract })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe('the form of a new record', () => {
  const open = (address = {}) =>
    draw(NewRecordPage({ params, searchParams: searchParams(address), record, related }));

  it('begins with what the address says it belongs to', async () => {
    bff.answers.set(`GET ${root}/companies/${idOf(7)}`, {
      body: { id: idOf(7), name: 'Initech' },
    });
    await open({ company: idOf(7) });
    expect(screen.getByRole('heading', { level: 1, name: 'New Contact' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Company' }).textContent).toBe('Initech');
  });

  it('begins empty where that is gone or nonsense', async () => {
    for (const company of [idOf(8), 'nonsense']) {
      await open({ company });
      expect(screen.getByRole('combobox', { name: 'Company' }).textContent).toBe('Choose');
      cleanup();
    }
  });

  it('has no field that the role may not write, and does not exist for who may not create', async () => {
    signIn('member');
    await open();
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'E-mail' })).toBeNull();
    signIn('viewer');
    await expect(open()).rejects.toMatchObject(notFound);
  });
});

describe('the form of a record', () => {
  const open = () => draw(EditRecordPage({ params, record, contract, related }));

  it('has what is saved, and leads back to the record', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Edit Contact' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Contact 1');
    expect(screen.getByRole('link', { name: 'Contact 1' }).getAttribute('href')).toBe(
      `/o/acme/contacts/${contact(1).id}`,
    );
  });

  it('does not exist where the record does not let this person change it', async () => {
    const body = contact(1, { can: { update: false } });
    bff.answers.set(`GET ${root}/contacts/${contact(1).id}`, { body });
    await expect(open()).rejects.toMatchObject(notFound);
  });
});
