// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { readView } from '../model/record-view.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { RecordList } from './record-list.tsx';

const asked: string[] = [];
const saved: { name: string; blob: Blob }[] = [];
let answer: (url: string) => Response | Promise<Response>;

beforeEach(() => {
  asked.length = 0;
  saved.length = 0;
  window.history.replaceState(null, '', '/o/acme/contacts?sort=-name&q=ann&size=large');
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(
      url.includes('/export?') ? answer(url) : Response.json({ items: [], nextCursor: null }),
    );
  });
  let latest: Blob;
  URL.createObjectURL = (blob) => {
    latest = blob as Blob;
    return 'blob:file';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (this.download !== '') saved.push({ name: this.download, blob: latest });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(screenOf = contactScreen) {
  const view = readView(screenOf.definition, new URLSearchParams(window.location.search));
  const page = { items: [contact(1)], nextCursor: null };
  render(
    <TestPage>
      <RecordList {...screenOf} drawn={{ view, page }} />
    </TestPage>,
  );
  return userEvent.setup();
}

async function openDialog(user: ReturnType<typeof open>) {
  await user.click(screen.getByRole('button', { name: 'Export' }));
  return within(await screen.findByRole('dialog', { name: 'Export: Contacts' }));
}

it('saves the columns of the list, filtered and sorted as it is, under their labels', async () => {
  answer = () => new Response('name,size\r\n"Ann, ""A""\nB",large\r\nAnna,large\r\n');
  const user = open();
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText('2 entries exported')).toBeTruthy();
  const query = new URLSearchParams(asked.find((url) => url.includes('/export?'))?.split('?')[1]);
  expect(Object.fromEntries(query)).toEqual({
    sort: '-name',
    q: 'ann',
    size: 'large',
    csvColumns: 'name,size,value,valueCurrency,length,company',
  });
  const text = Buffer.from(await saved[0]!.blob.arrayBuffer()).toString();
  expect(text).toBe(
    '\uFEFFName,Size,Value,Value: currency,Length,Company\r\n"Ann, ""A""\nB",large\r\nAnna,large\r\n',
  );
  expect(saved[0]!.name).toMatch(/^Contacts \d{4}-\d\d-\d\d\.csv$/);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('saves every field without a byte order mark where that is asked for', async () => {
  answer = () => new Response('id\r\n');
  const user = open();
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('checkbox', { name: 'All fields' }));
  await user.click(dialog.getByRole('checkbox', { name: 'For spreadsheets' }));
  await user.click(dialog.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText(/only its headings/)).toBeTruthy();
  expect(asked.at(-1)).toMatch(/csvColumns=id%2Cname%2Cemail%2Cnotes/);
  expect(await saved[0]!.blob.text()).toMatch(/^ID,Name,E-mail/);
});

it('says why it was refused, and saves nothing of what broke off', async () => {
  answer = () =>
    Response.json(
      { code: 'EXPORT.TOO_LARGE', status: 422 },
      { status: 422, headers: { 'content-type': 'application/problem+json' } },
    );
  const user = open();
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole('button', { name: 'Export' }));
  expect(await dialog.findByRole('alert')).toHaveProperty(
    'textContent',
    'That is more than a file can hold (1,000,000 entries). Filter the list and try again.',
  );
  answer = () => {
    let sent = false;
    return new Response(
      new ReadableStream({
        pull(controller) {
          if (sent) controller.error(new TypeError('terminated'));
          else controller.enqueue(new TextEncoder().encode('name\r\nAnn\r\n'));
          sent = true;
        },
      }),
    );
  };
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText(/The download broke off/)).toBeTruthy();
  expect(saved).toEqual([]);
});

it('is not offered to whom it is not for', () => {
  open({ ...contactScreen, may: { ...contactScreen.may, export: false } });
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
});
