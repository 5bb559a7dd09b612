// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { viewDefinition } from '../model/kanban.ts';
import { readView } from '../model/record-view.ts';
import type { FieldOf, RecordData } from '../model/definition.ts';
import { specimen, specimenScreen } from '../testing/specimen.ts';
import { pageOf, stubBff } from '../testing/stub-bff.ts';
import { RecordKanban } from './record-kanban.tsx';

const bff = stubBff();
const by = 'enum';
const definition = viewDefinition(
  { ...specimenScreen.definition, views: [{ kind: 'kanban', by, card: ['int'] }] },
  by,
);
const options = [
  { value: 'new', label: 'New' },
  { value: 'done', label: 'Done' },
  { value: 'urgent', label: 'Urgent' },
];
const field: FieldOf<'enum'> = { name: by, kind: 'enum', label: 'State', options };

beforeEach(() => window.history.replaceState(null, '', '/o/acme/specimens/kanban/enum'));
afterEach(cleanup);

/** A bff whose lists and counts say where the record is. */
function open(record: RecordData, more = false) {
  const now = { record };
  const pageIn = (column: string | null) =>
    pageOf(...(now.record[by] === column ? [now.record] : [])).body as never;
  const summary = () => ({
    groups: [{ key: now.record[by], label: null, count: 1, sum: null, avg: null, currency: null }],
    more: false,
  });
  bff.answer('GET /specimens', ({ path }) => ({
    body: pageIn(new URLSearchParams(path.split('?')[1]).get(by)),
  }));
  bff.answer('GET /specimens/summary', () => ({ body: summary() }));
  const columns = Object.fromEntries(options.map(({ value }) => [value, pageIn(value)]));
  if (more) columns['done'] = { items: [], nextCursor: 'next' } as never;
  render(
    <TestPage>
      <RecordKanban
        {...specimenScreen}
        {...{ definition, field }}
        card={['int']}
        drawn={{
          view: readView(definition, new URLSearchParams()),
          counts: summary() as never,
          columns,
        }}
      />
    </TestPage>,
  );
  return { now, user: userEvent.setup() };
}

const column = (name: string) => within(screen.getByRole('region', { name }));
const card = (name: string) => column(name).queryByRole('link', { name: 'Specimen 1' });
const handle = () => screen.getByRole('button', { name: 'Drag: Specimen 1' });

it('shows each record in its column, with what the card says and how many there are', () => {
  open(specimen({ int: 4 }));
  expect(card('New')).toBeTruthy();
  expect(column('New').getByText('Whole')).toBeTruthy();
  expect(column('New').getByText('1 entry')).toBeTruthy();
  expect(column('Done').getByText('0 entries')).toBeTruthy();
  expect(column('Done').getByText('Nothing here yet.')).toBeTruthy();
});

it('carries a card by keyboard into columns that take it, says so, and takes it back', async () => {
  const { now, user } = open(specimen());
  const move = (name: string, state: string, version: number) =>
    bff.answer(`POST /specimens/${now.record.id}/${name}`, () => {
      now.record = { ...now.record, [by]: state, version };
      return { body: now.record };
    });
  move('finish', 'done', 4);
  move('reopen', 'new', 5);
  handle().focus();
  await user.keyboard(' ');
  expect(column('Urgent').getByText('Not allowed, or something is missing')).toBeTruthy();
  expect(screen.getByText('Picked up: Specimen 1, in New. It can go to: Done.')).toBeTruthy();
  await user.keyboard('{ArrowRight}{ArrowRight} ');
  expect(card('Done')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(handle()));
  expect(bff.sent('POST').at(-1)?.headers.get('if-match')).toBe('"3"');

  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(card('New')).toBeTruthy());
  expect(bff.sent('POST').at(-1)?.headers.get('if-match')).toBe('"4"');
});

it('leaves a card where it was on Escape, and when the focus goes away', async () => {
  const { user } = open(specimen());
  handle().focus();
  await user.keyboard(' {ArrowRight}{Escape}');
  expect(screen.getByText('Specimen 1 stays in New')).toBeTruthy();
  await user.keyboard(' {ArrowRight}');
  await user.tab();
  await user.keyboard(' ');
  expect(bff.sent('POST')).toEqual([]);
  expect(card('New')).toBeTruthy();
});

it('puts a card back that the api refuses, and says why', async () => {
  const { user } = open(specimen());
  const refusal = { code: 'REQUEST.PRECONDITION_FAILED', status: 412, title: '', requestId: 'x' };
  bff.answer(`POST /specimens/${specimen().id}/finish`, { status: 412, body: refusal });
  await user.click(screen.getByRole('button', { name: 'Move to another column: Specimen 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Done' }));
  await waitFor(() => expect(screen.getByText('Specimen 1 is back in New')).toBeTruthy());
  expect(card('New')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('has nothing to move a card with where no column takes it', () => {
  open(specimen({ can: { finish: false, escalate: false } }));
  expect(screen.queryByRole('button', { name: /Drag|Move/ })).toBeNull();
});

it('goes on loading a column', async () => {
  const { user } = open(specimen(), true);
  await user.click(column('Done').getByRole('button', { name: 'Load more' }));
  await waitFor(() => expect(bff.requests.at(-1)?.path).toContain('cursor=next'));
  expect(bff.requests.at(-1)?.path).toContain('enum=done');
});
