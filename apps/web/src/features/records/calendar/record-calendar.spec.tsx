// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import type { FieldOf, RecordScreen } from '../model/definition.ts';
import { specimen, specimenScreen } from '../testing/specimen.ts';
import { stubBff } from '../testing/stub-bff.ts';
import { RecordCalendar } from './record-calendar.tsx';

const bff = stubBff();
const field: FieldOf<'date'> = { name: 'date', kind: 'date', label: 'Day' };
const entry = (number: number) => ({
  id: specimen().id.replace(/.$/, String(number)),
  at: '2026-11-23',
  title: `Specimen ${String(number)}`,
});
const busy = { day: '2026-11-23', count: 22, entries: [1, 2, 3, 4].map(entry) };

beforeEach(() =>
  window.history.replaceState(null, '', '/o/acme/specimens/calendar/date?day=2026-11-23'),
);
afterEach(cleanup);

function open(change: Partial<RecordScreen> = {}) {
  bff.answer('GET /specimens/calendar', ({ path }) => ({
    body: { days: path.includes('firstDay=2026-11-01') ? [busy] : [] },
  }));
  render(
    <TestPage>
      <RecordCalendar {...specimenScreen} {...change} field={field} />
    </TestPage>,
  );
  return userEvent.setup();
}

const grid = () => within(screen.getByRole('grid'));
const day = (name: RegExp) => grid().getByRole('gridcell', { name });

it('shows what is on each day of the month, and how much more there is', async () => {
  const user = open();
  await waitFor(() => expect(day(/November 23.*22 entries/)).toBeTruthy());
  expect(screen.getByRole('heading', { name: 'November 2026' })).toBeTruthy();
  expect(grid().getByRole('link', { name: 'Specimen 3' })).toBeTruthy();
  expect(grid().queryByRole('link', { name: 'Specimen 4' })).toBeNull();
  expect(bff.requests).toHaveLength(1);
  expect(bff.requests[0]?.path).toContain('firstDay=2026-11-01&lastDay=2026-12-05');

  await user.click(grid().getByRole('button', { name: '+19 more' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('link', { name: 'Specimen 4' })).toBeTruthy();
  expect(dialog.getByRole('link', { name: 'Show in the list' }).getAttribute('href')).toBe(
    '/o/acme/specimens?dateFrom=2026-11-23&dateTo=2026-11-23',
  );
});

it('goes from day to day, week to week and month to month by keyboard, and into a day and out', async () => {
  const user = open();
  await waitFor(() => expect(day(/November 23.*22 entries/)).toBeTruthy());
  day(/November 23/).focus();
  const on = (name: RegExp) => waitFor(() => expect(document.activeElement).toBe(day(name)));
  await user.keyboard('{ArrowRight}');
  await on(/November 24/);
  await user.keyboard('{ArrowDown}{ArrowUp}{Home}');
  await on(/November 22/);
  await user.keyboard('{End}');
  await on(/November 28/);
  await user.keyboard('{PageDown}');
  await on(/December 28/);
  await user.keyboard('{PageUp}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await on(/November 23/);
  await user.keyboard('{Enter}{ArrowDown}');
  expect(document.activeElement).toBe(grid().getByRole('link', { name: 'Specimen 2' }));
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement?.getAttribute('href')).toBe(
    '/o/acme/specimens/new?date=2026-11-23',
  );
  await user.keyboard('{Escape}');
  await on(/November 23/);
});

it('goes to other months and back to today', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Previous month' }));
  expect(screen.getByRole('heading', { name: 'October 2026' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Next month' }));
  await user.click(screen.getByRole('button', { name: 'Today' }));
  expect(window.location.search).toBe('');
});

it('makes nothing for who may not', async () => {
  open({ may: { ...specimenScreen.may, create: false } });
  await waitFor(() => expect(day(/November 23.*22 entries/)).toBeTruthy());
  expect(screen.queryByRole('link', { name: /^New/ })).toBeNull();
});

it('says that a month could not be loaded, and tries again', async () => {
  window.history.replaceState(null, '', '/o/acme/specimens/calendar/date?day=2026-10-01');
  const user = open();
  bff.answer('GET /specimens/calendar', { status: 503, body: { code: 'SERVER.UNAVAILABLE' } });
  await user.click(screen.getByRole('button', { name: 'Next month' }));
  expect(await screen.findByText('This could not be loaded', {}, { timeout: 8000 })).toBeTruthy();
  bff.answer('GET /specimens/calendar', { body: { days: [busy] } });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(day(/November 23.*22 entries/)).toBeTruthy());
});
