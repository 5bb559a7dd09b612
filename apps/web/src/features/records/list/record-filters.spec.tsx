// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { isoDateTime } from '../model/local-date-time.ts';
import { readView } from '../model/record-view.ts';
import { idOf, specimen, specimenScreen } from '../testing/specimen.ts';
import { pageOf, stubBff } from '../testing/stub-bff.ts';
import { RecordList } from './record-list.tsx';

const bff = stubBff();

function open(address = '') {
  window.history.replaceState(null, '', `/o/acme/specimens${address}`);
  bff.answer('GET /specimens', pageOf(specimen()));
  const view = readView(specimenScreen.definition, new URLSearchParams(address));
  const page = { items: [specimen()], nextCursor: null };
  render(
    <TestPage>
      <RecordList {...specimenScreen} drawn={{ view, page }} />
    </TestPage>,
  );
  return userEvent.setup();
}

type User = ReturnType<typeof userEvent.setup>;
const filters = (user: User) => user.click(screen.getByRole('button', { name: /^Filters/ }));
const shown = () => new URLSearchParams(window.location.search);
const asked = () =>
  new URLSearchParams(
    bff
      .sent('GET')
      .filter(({ path }) => path.startsWith('/specimens?'))
      .at(-1)
      ?.path.split('?')[1],
  );

async function expectFilter(name: string, value: string) {
  await waitFor(() => expect(shown().get(name)).toBe(value));
  await waitFor(() => expect(asked().get(name)).toBe(value));
}

afterEach(cleanup);

it('are out of the way until they are asked for, or the address has some', async () => {
  const user = open();
  const button = screen.getByRole('button', { name: 'Filters' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('region', { name: 'Filters' })).toBeNull();
  await filters(user);
  expect(screen.getByRole('region', { name: 'Filters' })).toBeTruthy();
  cleanup();
  open('?enum=new&intFrom=2');
  expect(screen.getByRole('button', { name: /^Filters ?2$/ }).getAttribute('aria-expanded')).toBe(
    'true',
  );
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Whole: from' }).value).toBe('2');
});

it('narrow down to any of several values', async () => {
  const user = open('?enum=new');
  await user.click(screen.getByRole('combobox', { name: 'State' }));
  await user.keyboard('do');
  await user.click(await screen.findByRole('option', { name: 'Done' }));
  await expectFilter('enum', 'new,done');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Remove New' }));
  await expectFilter('enum', 'done');
});

it('narrow down to yes or no, or to neither', async () => {
  const user = open();
  await filters(user);
  const urgent = screen.getByRole('combobox', { name: 'Urgent' });
  await user.selectOptions(urgent, 'No');
  await expectFilter('boolean', 'false');
  await user.selectOptions(urgent, 'Any');
  expect(shown().has('boolean')).toBe(false);
});

it('name the related records that the address has only ids of', async () => {
  bff.answer(`GET /companies/${idOf(7)}`, { body: { id: idOf(7), version: 1, name: 'Acme' } });
  bff.answer('GET /companies', pageOf({ id: idOf(8), version: 1, name: 'Globex' }));
  bff.answer('GET /members', pageOf({ userId: idOf(20), name: 'Olga', email: 'olga@acme.test' }));
  const user = open(`?company=${idOf(7)},${idOf(9)}&owner=${idOf(20)},${idOf(21)}`);
  expect(await screen.findByRole('button', { name: 'Remove Acme' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Remove Olga' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove 00000009' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove 00000021' })).toBeTruthy();
  await user.click(screen.getByRole('combobox', { name: 'Company' }));
  await user.click(await screen.findByRole('option', { name: 'Globex' }));
  await expectFilter('company', [idOf(7), idOf(9), idOf(8)].join(','));
});

it('take numbers when they are whole: on Enter, or when the field is left', async () => {
  const user = open();
  await filters(user);
  const from = screen.getByRole('textbox', { name: 'Whole: from' });
  await user.type(from, '12');
  expect(shown().has('intFrom')).toBe(false);
  await user.keyboard('{Enter}');
  await expectFilter('intFrom', '12');
  await user.type(screen.getByRole('textbox', { name: 'Whole: to' }), '20');
  await user.tab();
  await expectFilter('intTo', '20');
  await user.clear(from);
  await user.tab();
  expect(shown().has('intFrom')).toBe(false);
});

it('leave the address and the way back alone where nothing was narrowed down', async () => {
  const user = open('?intFrom=2');
  const { length } = window.history;
  const from = screen.getByRole('textbox', { name: 'Whole: from' });
  await user.click(from);
  await user.keyboard('{Enter}');
  await user.tab();
  await user.tab();
  await user.type(from, 'x{Enter}');
  expect(window.history.length).toBe(length);
  expect(window.location.search).toBe('?intFrom=2');
});

it('take days as they are, and of moments whole days where the person is', async () => {
  const user = open();
  await filters(user);
  const type = (label: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value: '2026-02-03' } });
  type('Day: from');
  await expectFilter('dateFrom', '2026-02-03');
  type('Moment: from');
  await expectFilter('datetimeFrom', String(isoDateTime('2026-02-03T00:00')));
  type('Moment: to');
  await expectFilter('datetimeTo', String(isoDateTime('2026-02-03T23:59:59.999')));
  expect(screen.getByLabelText<HTMLInputElement>('Moment: to').value).toBe('2026-02-03');
  fireEvent.change(screen.getByLabelText('Moment: from'), { target: { value: '' } });
  await waitFor(() => expect(shown().has('datetimeFrom')).toBe(false));
});

it('follow the back button, and are all forgotten at once', async () => {
  const user = open('?enum=new&boolean=true&unknown=1');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Urgent' }), 'No');
  await expectFilter('boolean', 'false');
  window.history.back();
  await waitFor(() => expect(shown().get('boolean')).toBe('true'));
  const urgent = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Urgent' });
  await waitFor(() => expect(urgent().value).toBe('true'));
  const region = within(screen.getByRole('region', { name: 'Filters' }));
  await user.click(region.getByRole('button', { name: 'Clear filters' }));
  expect(window.location.search).toBe('');
  expect(urgent().value).toBe('any');
});
