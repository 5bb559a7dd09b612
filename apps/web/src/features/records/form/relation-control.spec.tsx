// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { idOf, specimen } from '../testing/specimen.ts';
import { specimenForm } from '../testing/specimen-form.tsx';
import { pageOf, stubBff } from '../testing/stub-bff.ts';

const bff = stubBff();
const { open, save, saved } = specimenForm(bff);
const button = (name: string) => screen.getByRole('button', { name });
const companies = ['Acme', 'Globex'].map((name, index) => ({ id: idOf(index + 7), name }));
const trigger = (name: string) => screen.getByRole('combobox', { name });
const answerSearch = () =>
  bff.answer('GET /companies', ({ path }) =>
    pageOf(...companies.filter(({ name }) => !path.includes('q=') || path.includes(`q=${name}`))),
  );

afterEach(cleanup);

it('is found while one types, by keyboard alone', async () => {
  answerSearch();
  const user = open(['company']);
  trigger('Company').focus();
  await user.keyboard('{ArrowDown}');
  await screen.findByRole('option', { name: 'Acme' });
  await user.keyboard('Globex');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(trigger('Company').textContent).toBe('Globex'));
  expect(bff.requests.at(-1)?.path).toBe('/companies?limit=20&q=Globex');
  await save(user);
  expect(await saved()).toEqual({ companyId: idOf(8) });
});

it('is taken back by a button', async () => {
  const user = open(['company'], specimen({ company: { id: idOf(7), label: 'Acme' } }));
  expect(trigger('Company').textContent).toBe('Acme');
  await user.click(button('Clear: Company'));
  await save(user);
  expect(await saved()).toEqual({ companyId: null });
});

it('takes several, and takes back one of them', async () => {
  answerSearch();
  const user = open(['labels'], specimen({ labels: [{ id: idOf(7), label: 'Acme' }] }));
  await user.click(trigger('Labels'));
  await user.click(await screen.findByRole('option', { name: 'Globex' }));
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Remove Acme' }));
  await save(user);
  expect(await saved()).toEqual({ labelIds: [idOf(8)] });
});

it('to a member goes by the name, or else by the address', async () => {
  const members = [
    { userId: idOf(20), name: 'Olga', email: 'olga@acme.test' },
    { userId: idOf(21), name: null, email: 'max@acme.test' },
  ];
  bff.answer('GET /members', pageOf(...members));
  const user = open(['owner']);
  await user.click(trigger('Owner'));
  expect(await screen.findByRole('option', { name: /^Olga.*olga@acme\.test/ })).toBeTruthy();
  await user.click(screen.getByRole('option', { name: 'max@acme.test' }));
  await save(user);
  expect(await saved()).toEqual({ ownerId: idOf(21) });
});

it('says that the search failed', async () => {
  const user = open(['company']);
  bff.connect(false);
  await user.click(trigger('Company'));
  expect(await screen.findByText('The search failed. Try again.')).toBeTruthy();
});

it('can be made without leaving the form, from what was typed', async () => {
  answerSearch();
  bff.answer('POST /companies', {
    status: 201,
    body: { id: idOf(9), version: 1, name: 'Initech' },
  });
  const user = open(['company']);
  await user.click(trigger('Company'));
  await screen.findByRole('option', { name: 'Acme' });
  await user.keyboard('Initech');
  await user.click(button('New Company'));
  const dialog = within(await screen.findByRole('dialog', { name: 'New Company' }));
  const name = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(name.value).toBe('Initech');
  await user.click(dialog.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(trigger('Company').textContent).toBe('Initech'));
  expect(bff.sent('POST').map(({ body }) => body)).toEqual([{ name: 'Initech' }]);
  await save(user);
  expect(await saved()).toEqual({ companyId: idOf(9) });
});

it('is found in the browser where the api cannot search, and must stay where it is required', async () => {
  const places = [
    { id: idOf(30), version: 1, name: 'Berlin' },
    { id: idOf(31), version: 1, name: 'Cairo' },
    { id: idOf(32), version: 1, name: 7 },
  ];
  bff.answer('GET /places', pageOf(...places));
  const user = open(['place'], specimen({ place: { id: idOf(30), label: 'Berlin' } }));
  expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
  await user.click(trigger('Place'));
  expect(await screen.findByRole('option', { name: '00000032' })).toBeTruthy();
  await user.keyboard('cai');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}');
  expect(bff.requests.at(-1)?.path).toBe('/places?limit=100');
  await save(user);
  expect(await saved()).toEqual({ placeId: idOf(31) });
});

it('can be left unmade, by its button or by Escape', async () => {
  answerSearch();
  const user = open(['company']);
  const begin = async () => {
    await user.click(trigger('Company'));
    await user.click(await screen.findByRole('button', { name: 'New Company' }));
    return within(await screen.findByRole('dialog', { name: 'New Company' }));
  };
  const gone = () =>
    waitFor(() => expect(screen.queryByRole('dialog', { name: 'New Company' })).toBeNull());
  await user.click((await begin()).getByText('Cancel'));
  await gone();
  await begin();
  await user.keyboard('{Escape}');
  await gone();
  expect(trigger('Company').textContent).toBe('Choose');
  expect(bff.sent('POST')).toEqual([]);
});

it('made beside others joins them', async () => {
  answerSearch();
  bff.answer('POST /companies', {
    status: 201,
    body: { id: idOf(9), version: 1, name: 'Initech' },
  });
  const user = open(['labels'], specimen({ labels: [{ id: idOf(7), label: 'Acme' }] }));
  await user.click(trigger('Labels'));
  await screen.findByRole('option', { name: 'Acme' });
  await user.keyboard('Initech');
  await user.click(button('New Company'));
  const dialog = within(await screen.findByRole('dialog', { name: 'New Company' }));
  await user.click(dialog.getByRole('button', { name: 'Create' }));
  expect(await screen.findByRole('button', { name: 'Remove Initech' })).toBeTruthy();
  await save(user);
  expect(await saved()).toEqual({ labelIds: [idOf(7), idOf(9)] });
});
